/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-organisation.h"

#include <glib/gi18n-lib.h>

/**
 * GevOrganisation:
 *
 * A municipality or other body that innovates.
 */
struct _GevOrganisation
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevOrganisation, gev_organisation, GEV_TYPE_RECORD)

static const GevField fields[GEV_ORGANISATION_N_FIELDS] = {
  [GEV_ORGANISATION_NAME] = {
    "name", GEV_FIELD_TEXT, GEV_FIELD_REQUIRED | GEV_FIELD_SEARCHED, N_("Name"),
    N_("The name of the organisation"),
  },
  [GEV_ORGANISATION_ORGANISATION_NUMBER] = {
    "organisation-number", GEV_FIELD_TEXT, 0, N_("Organisation number"),
    N_("Nine digits; the last is a check digit"),
  },
  [GEV_ORGANISATION_MUNICIPALITY_NUMBER] = {
    "municipality-number", GEV_FIELD_TEXT, 0, N_("Municipality number"),
    N_("Four digits, as valid from the date beside it"),
  },
  [GEV_ORGANISATION_MUNICIPALITY_NUMBER_FROM] = {
    "municipality-number-from", GEV_FIELD_DATE, 0, N_("Number valid from"),
    N_("Municipality numbers change at mergers"),
  },
  [GEV_ORGANISATION_LEVEL] = {
    "level", GEV_FIELD_CHOICE, 0, N_("Level"),
    N_("Local, regional or national"),
    .vocabulary = &gev_level_vocabulary,
  },
  [GEV_ORGANISATION_CLUSTER] = {
    "cluster", GEV_FIELD_TEXT, 0, N_("Cluster"),
    N_("The cluster of municipalities it works with"),
  },
  [GEV_ORGANISATION_INHABITANTS] = {
    "inhabitants", GEV_FIELD_INTEGER, 0, N_("Inhabitants"),
    N_("How many live there"),
    .minimum = 0, .maximum = G_MAXINT32,
  },
};

static void
gev_organisation_validate (GevRecord *self,
                           GPtrArray *problems)
{
  const char *number = gev_record_get_text (self, GEV_ORGANISATION_ORGANISATION_NUMBER);
  const char *municipality = gev_record_get_text (self, GEV_ORGANISATION_MUNICIPALITY_NUMBER);

  if (number != NULL && !gev_organisation_number_is_valid (number))
    gev_record_add_problem (problems, GEV_ORGANISATION_ORGANISATION_NUMBER,
                            _("“%s” is not an organisation number: "
                              "it has nine digits, and the last one checks the others."),
                            number);
  if (municipality != NULL && (strlen (municipality) != 4 || strspn (municipality, "0123456789") != 4))
    gev_record_add_problem (problems, GEV_ORGANISATION_MUNICIPALITY_NUMBER,
                            _("“%s” is not a municipality number: it has four digits."), municipality);
}

static void
gev_organisation_class_init (GevOrganisationClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "organisation", "organisations",
                             fields, GEV_ORGANISATION_N_FIELDS);
  record_class->label = N_("Organisation");
  record_class->label_plural = N_("Organisations");
  record_class->title_field = GEV_ORGANISATION_NAME;
  record_class->validate = gev_organisation_validate;
}

static void
gev_organisation_init (GevOrganisation *self)
{
}

/**
 * gev_organisation_number_is_valid:
 * @number: any text
 *
 * Nine digits, the last of which makes the sum of the digits times
 * 3 2 7 6 5 4 3 2 1 divisible by 11 (Brønnøysundregistrene).
 *
 * Returns: whether @number can be an organisation number
 */
gboolean
gev_organisation_number_is_valid (const char *number)
{
  static const int weights[] = { 3, 2, 7, 6, 5, 4, 3, 2, 1 };
  int sum = 0;

  if (strlen (number) != G_N_ELEMENTS (weights))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (weights); i++)
    {
      if (!g_ascii_isdigit (number[i]))
        return FALSE;
      sum += weights[i] * g_ascii_digit_value (number[i]);
    }

  return sum % 11 == 0;
}

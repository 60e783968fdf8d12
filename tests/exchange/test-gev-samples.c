/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-action.h"
#include "gev-benefit-value.h"
#include "gev-freed-money.h"
#include "gev-measurement.h"
#include "gev-organisation.h"
#include "gev-portfolio.h"
#include "gev-process-models.h"
#include "gev-programme.h"
#include "gev-project.h"
#include "gev-record-types.h"
#include "gev-samples.h"
#include "gev-stage-change.h"
#include "gev-totals.h"
#include "gev-xml-export.h"
#include "gev-xml-reader.h"

static GevRecordSet *
read_records (const char *name)
{
  g_autoptr (GInputStream) stream = gev_samples_open (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GevImportPlan) plan = gev_xml_read (stream, name, NULL, NULL, &error);
  GevRecordSet *set = gev_record_set_new ();

  g_assert_no_error (error);
  for (guint i = 0; i < gev_import_plan_get_n (plan); i++)
    {
      GevImportItem *item = gev_import_plan_get_item (plan, i);

      if (gev_import_item_get_result (item) == GEV_IMPORT_REFUSED)
        g_error ("%s:%u: %s", name, gev_import_item_get_line (item), gev_import_item_get_message (item));
      g_assert_true (gev_record_set_add (set, gev_import_item_get_record (item)));
    }

  return set;
}

static guint
count (GevRecordSet *set,
       GType         type)
{
  return gev_record_set_get_all (set, type)->len;
}

static guint
count_choice (GevRecordSet *set,
              GType         type,
              guint         field,
              int           choice)
{
  GPtrArray *all = gev_record_set_get_all (set, type);
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    n += gev_record_get_choice (all->pdata[i], field) == choice;

  return n;
}

static gpointer
find (GevRecordSet *set,
      GType         type,
      const char   *title)
{
  GPtrArray *all = gev_record_set_get_all (set, type);

  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *own = gev_record_dup_title (all->pdata[i]);

      if (g_str_equal (own, title))
        return all->pdata[i];
    }
  g_error ("the sample has no “%s”", title);
}

/* Each reference leads to a record of the file, of the type that it should. */
static void
check_references (GevRecordSet *set,
                  GevRecord    *record)
{
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (record);

  for (guint i = GEV_RECORD_ORIGIN; i < klass->n_fields; i++)
    {
      const GevField *field = gev_record_class_get_field (klass, i);
      const char *one[] = { NULL, NULL };
      const char *const *uuids = one;

      if (field->target == NULL)
        continue;
      if (field->kind == GEV_FIELD_REFERENCES)
        uuids = gev_record_get_list (record, i);
      else
        one[0] = gev_record_get_text (record, i);
      for (; *uuids != NULL; uuids++)
        g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (gev_record_set_lookup (set, *uuids), field->target ()));
    }
}

static void
check_sound (GevRecordSet *set)
{
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);
  g_autoptr (GPtrArray) shipped = gev_process_models_create_shipped ();

  for (guint i = 0; i < n_types; i++)
    {
      GPtrArray *all = gev_record_set_get_all (set, types[i]);

      for (guint j = 0; j < all->len; j++)
        {
          g_autoptr (GPtrArray) problems = gev_record_validate (all->pdata[j]);

          g_assert_cmpuint (problems->len, ==, 0);
          check_references (set, all->pdata[j]);
        }
    }
  for (guint i = 0; i < shipped->len; i++)
    g_assert_true (gev_record_equal (shipped->pdata[i],
                                     gev_record_set_lookup (set, gev_record_get_uuid (shipped->pdata[i]))));
}

/* What the example need not have: the numbers of a real municipality, limits
 * that are the program's own, and words that nothing in it calls for. */
static gboolean
is_left_out (GevRecordClass *klass,
             const GevField *field)
{
  static const char *const names[] = {
    "portfolio status-date", "portfolio on-plan-limit", "portfolio behind-limit",
    "organisation organisation-number", "organisation municipality-number",
    "organisation municipality-number-from", "organisation level", "actor organisation-number",
    "process-step first-stage", "process-step last-stage", "stage-change from", "milestone gate-to",
    "call kind", NULL,
  };
  g_autofree char *name = g_strdup_printf ("%s %s", klass->name, field->name);

  return g_strv_contains (names, name);
}

/* The field is in use, and so is every term of its vocabulary. */
static void
check_used (GevRecordSet *set,
            GType         type,
            guint         index)
{
  GPtrArray *all = gev_record_set_get_all (set, type);
  const GevField *field = gev_record_class_get_field (gev_record_types_get_class (type), index);
  gboolean has = FALSE;
  gint64 used = 0;

  for (guint i = 0; i < all->len; i++)
    {
      has |= gev_record_has (all->pdata[i], index);
      if (field->kind == GEV_FIELD_CHOICES)
        used |= gev_record_get_number (all->pdata[i], index);
      else if (field->kind == GEV_FIELD_CHOICE && gev_record_has (all->pdata[i], index))
        used |= G_GINT64_CONSTANT (1) << gev_record_get_choice (all->pdata[i], index);
    }
  if (!has)
    g_error ("no %s has %s", g_type_name (type), field->name);
  for (guint i = 0; field->vocabulary != NULL && i < field->vocabulary->n_terms; i++)
    if (!(used & G_GINT64_CONSTANT (1) << i))
      g_error ("no %s has %s “%s”", g_type_name (type), field->name, field->vocabulary->terms[i].nick);
}

static void
check_all_used (GevRecordSet *set)
{
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      GevRecordClass *klass = gev_record_types_get_class (types[i]);

      for (guint j = GEV_RECORD_N_FIELDS; j < klass->n_fields; j++)
        if (!is_left_out (klass, gev_record_class_get_field (klass, j)))
          check_used (set, types[i], j);
    }
}

static void
test_round_trip (gconstpointer name)
{
  g_autoptr (GevRecordSet) set = read_records (name);
  g_autoptr (GInputStream) sample = gev_samples_open (name);
  g_autoptr (GOutputStream) original = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) written = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  check_sound (set);
  g_output_stream_splice (original, sample, G_OUTPUT_STREAM_SPLICE_NONE, NULL, &error);
  g_assert_no_error (error);
  gev_xml_export (set, NULL, TRUE, written, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (written)),
                   g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (written)),
                   g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (original)),
                   g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (original)));
}

/* What IS-2672 says, and no more. */
static void
test_ostre_toten (void)
{
  static const guint n_actions[GEV_N_ELEMENTS] = { 3, 4, 4, 3 };
  g_autoptr (GevRecordSet) set = read_records (GEV_SAMPLE_OSTRE_TOTEN);
  GevOrganisation *organisation = find (set, GEV_TYPE_ORGANISATION, "Østre Toten kommune");
  GevProgramme *programme = find (set, GEV_TYPE_PROGRAMME, "Forbedringsprogram 2017–2020");
  GPtrArray *benefits = gev_record_set_get_all (set, GEV_TYPE_BENEFIT);
  g_autoptr (GevFreedMoney) freed = gev_freed_money_new (set, programme, gev_date_new (2017, 12, 1));

  g_assert_cmpint (gev_record_get_number (organisation, GEV_ORGANISATION_INHABITANTS), ==, 14900);
  g_assert_cmpuint (count (set, GEV_TYPE_PROGRAMME), ==, 1);
  g_assert_cmpuint (count (set, GEV_TYPE_PROJECT), ==, 0);
  g_assert_cmpuint (count (set, GEV_TYPE_MEASUREMENT), ==, 1);
  g_assert_cmpuint (benefits->len, ==, 1);
  g_assert_cmpstr (gev_record_get_text (benefits->pdata[0], GEV_BENEFIT_PROGRAMME), ==,
                   gev_record_get_uuid (programme));
  g_assert_cmpint (freed->target_ore, ==, G_GINT64_CONSTANT (4000000000));
  g_assert_cmpint (freed->total.realised_ore, ==, G_GINT64_CONSTANT (1000000000));
  for (int i = 0; i < GEV_N_ELEMENTS; i++)
    g_assert_cmpuint (count_choice (set, GEV_TYPE_ACTION, GEV_ACTION_ELEMENT, i), ==, n_actions[i]);
}

static void
test_example_breadth (void)
{
  g_autoptr (GevRecordSet) set = read_records (GEV_SAMPLE_EXAMPLE);
  GPtrArray *projects = gev_record_set_get_all (set, GEV_TYPE_PROJECT);
  GPtrArray *portfolios = gev_record_set_get_all (set, GEV_TYPE_PORTFOLIO);
  const GevDate today = gev_date_today ();
  guint stages = 0, n_overdue_pilots = 0;

  g_assert_cmpstr (gev_record_get_text (portfolios->pdata[0], GEV_PORTFOLIO_NOTICE), ==,
                   "Oppdiktet eksempel. Ingen tall gjelder en virkelig kommune.");
  g_assert_cmpuint (projects->len, ==, 17);
  g_assert_cmpuint (count (set, GEV_TYPE_BENEFIT), ==, 40);
  g_assert_cmpuint (count (set, GEV_TYPE_PROGRAMME), ==, 2);
  for (guint i = 0; i < projects->len; i++)
    {
      stages |= 1u << gev_project_get_stage (projects->pdata[i], set, today);
      n_overdue_pilots += gev_project_is_overdue_pilot (projects->pdata[i], set, today);
    }
  g_assert_cmphex (stages, ==, (1u << GEV_N_STAGES) - 1);
  g_assert_cmpuint (n_overdue_pilots, ==, 1);

  check_all_used (set);
}

/* Co-creation is thin beside the other elements. */
static void
test_example_ecosystem (void)
{
  g_autoptr (GevRecordSet) set = read_records (GEV_SAMPLE_EXAMPLE);
  guint thin = count_choice (set, GEV_TYPE_ACTION, GEV_ACTION_ELEMENT, GEV_ELEMENT_CO_CREATION);

  for (int i = 0; i < GEV_N_ELEMENTS; i++)
    if (i != GEV_ELEMENT_CO_CREATION)
      g_assert_cmpuint (count_choice (set, GEV_TYPE_ACTION, GEV_ACTION_ELEMENT, i), >=, 2 * thin);
}

/* The second worked case of the benefits' formulas. */
static void
test_example_night_watch (void)
{
  g_autoptr (GevRecordSet) set = read_records (GEV_SAMPLE_EXAMPLE);
  GevBenefit *benefit = find (set, GEV_TYPE_BENEFIT, "Spart tid, nattilsyn");
  g_autoptr (GevBenefitValue) value = gev_benefit_value_new_from_set (set, benefit);
  const GevDate from = gev_date_new (2024, 1, 1), today = gev_date_today ();
  double degree;

  g_assert_cmpint (gev_benefit_value_realised (value, from, today), ==, 698088000);
  g_assert_cmpint (gev_benefit_value_planned (value, from, today), ==, 1203804000);
  g_assert_true (gev_benefit_value_degree (value, today, &degree));
  g_assert_cmpfloat_with_epsilon (degree, 0.775, 1e-9);
}

static void
test_example_status (void)
{
  g_autoptr (GevRecordSet) set = read_records (GEV_SAMPLE_EXAMPLE);
  const GevTotalsOptions options = { .as_of = gev_date_today () };
  g_autoptr (GevTotals) totals = gev_totals_new (set, &options);
  const GevTotalsRow *sum = gev_totals_get_sum (totals);
  GevProgramme *programme = find (set, GEV_TYPE_PROGRAMME, "Omstilling 2023–2027");
  g_autoptr (GevFreedMoney) freed = gev_freed_money_new (set, programme, gev_date_today ());
  GevBenefit *worse = find (set, GEV_TYPE_BENEFIT, "Lavere sykefravær i hjemmetjenesten");
  g_autoptr (GevBenefitValue) value = gev_benefit_value_new_from_set (set, worse);

  g_assert_cmpuint (sum->n_dis_benefits, ==, 6);
  g_assert_cmpuint (sum->n_overdue, ==, 3);
  g_assert_cmpuint (sum->n_status[GEV_STATUS_ON_PLAN], ==, 14);
  g_assert_cmpuint (sum->n_status[GEV_STATUS_BEHIND], ==, 7);
  g_assert_cmpuint (sum->n_status[GEV_STATUS_OFF_PLAN], ==, 6);
  g_assert_cmpuint (sum->n_status[GEV_STATUS_NOT_DUE], ==, 7);
  g_assert_cmpint (gev_benefit_value_improvement (value, gev_date_today ()), <, 0);

  /* Between 10 and 12 of 30 million kroner, and behind plan. */
  g_assert_cmpint (freed->target_ore, ==, G_GINT64_CONSTANT (3000000000));
  g_assert_cmpint (freed->total.realised_ore, >, G_GINT64_CONSTANT (1000000000));
  g_assert_cmpint (freed->total.realised_ore, <, G_GINT64_CONSTANT (1200000000));
  g_assert_cmpint (freed->total.realised_ore, <, freed->total.planned_to_date_ore);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/samples/round-trip/eksempel-kommune", GEV_SAMPLE_EXAMPLE, test_round_trip);
  g_test_add_data_func ("/samples/round-trip/ostre-toten", GEV_SAMPLE_OSTRE_TOTEN, test_round_trip);
  g_test_add_func ("/samples/ostre-toten", test_ostre_toten);
  g_test_add_func ("/samples/example/breadth", test_example_breadth);
  g_test_add_func ("/samples/example/ecosystem", test_example_ecosystem);
  g_test_add_func ("/samples/example/night-watch", test_example_night_watch);
  g_test_add_func ("/samples/example/status", test_example_status);

  return g_test_run ();
}

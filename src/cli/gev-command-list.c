/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "gev-action.h"
#include "gev-actor.h"
#include "gev-application.h"
#include "gev-benefit.h"
#include "gev-champion.h"
#include "gev-command.h"
#include "gev-cost.h"
#include "gev-funding.h"
#include "gev-map-node.h"
#include "gev-option.h"
#include "gev-organisation.h"
#include "gev-output.h"
#include "gev-partner.h"
#include "gev-portfolio-file.h"
#include "gev-programme.h"
#include "gev-project.h"
#include "gev-record-list.h"
#include "gev-record-output.h"
#include "gev-record-types.h"
#include "gev-store-name.h"
#include "gev-text-table.h"
#include "gev-text.h"

#define MAX_COLUMNS 7

static char *format;
static char *filter;

static const GOptionEntry options[] = {
  { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("What to answer in: text (for people), json or csv"), "FORMAT" },
  { "filter", 0, 0, G_OPTION_ARG_STRING, &filter, N_("Only what has words that begin so"), N_("TEXT") },
  { NULL },
};

/* What people see of the types that have too many fields for a line. */
static const struct
{
  GType (*type) (void);
  guint fields[MAX_COLUMNS];
} chosen[] = {
  { gev_organisation_get_type,
    { GEV_ORGANISATION_NAME, GEV_ORGANISATION_LEVEL, GEV_ORGANISATION_CLUSTER, GEV_ORGANISATION_INHABITANTS } },
  { gev_actor_get_type, { GEV_ACTOR_NAME, GEV_ACTOR_SECTOR } },
  { gev_programme_get_type, { GEV_PROGRAMME_NAME, GEV_PROGRAMME_START, GEV_PROGRAMME_END, GEV_PROGRAMME_TARGET_ORE } },
  { gev_project_get_type,
    { GEV_PROJECT_TITLE, GEV_PROJECT_TRACK, GEV_PROJECT_UNIT, GEV_PROJECT_MANAGER, GEV_PROJECT_PLANNED_END } },
  { gev_benefit_get_type,
    { GEV_BENEFIT_TITLE, GEV_BENEFIT_PROJECT, GEV_BENEFIT_OWNER, GEV_BENEFIT_TARGET_DATE, GEV_BENEFIT_STATE } },
  { gev_action_get_type,
    { GEV_ACTION_TITLE, GEV_ACTION_ELEMENT, GEV_ACTION_LEVEL, GEV_ACTION_STATUS } },
  { gev_partner_get_type, { GEV_PARTNER_PROJECT, GEV_PARTNER_ACTOR, GEV_PARTNER_ROLES, GEV_PARTNER_SINCE } },
  { gev_cost_get_type,
    { GEV_COST_PROJECT, GEV_COST_TITLE, GEV_COST_KIND, GEV_COST_BASIS, GEV_COST_DATE, GEV_COST_YEAR,
      GEV_COST_AMOUNT_ORE } },
  { gev_application_get_type,
    { GEV_APPLICATION_CALL, GEV_APPLICATION_PROJECT, GEV_APPLICATION_DATE, GEV_APPLICATION_YEAR,
      GEV_APPLICATION_APPLIED_ORE, GEV_APPLICATION_GRANTED_ORE } },
  { gev_funding_get_type,
    { GEV_FUNDING_PROJECT, GEV_FUNDING_SOURCE, GEV_FUNDING_KIND, GEV_FUNDING_YEAR, GEV_FUNDING_GRANTED_ORE,
      GEV_FUNDING_REPORT_DUE, GEV_FUNDING_REPORTED } },
  { gev_champion_get_type,
    { GEV_CHAMPION_NAME, GEV_CHAMPION_UNIT, GEV_CHAMPION_ELEMENT, GEV_CHAMPION_LEADER_ROLES, GEV_CHAMPION_START,
      GEV_CHAMPION_END } },
  { gev_map_node_get_type,
    { GEV_MAP_NODE_PROJECT, GEV_MAP_NODE_PROGRAMME, GEV_MAP_NODE_KIND, GEV_MAP_NODE_TITLE, GEV_MAP_NODE_ACTION,
      GEV_MAP_NODE_BENEFIT, GEV_MAP_NODE_GOAL } },
};

static gboolean
fits_a_line (const GevField *field)
{
  return !gev_field_is_list (field) && field->kind != GEV_FIELD_PROSE && field->kind != GEV_FIELD_CHOICES;
}

/* Fills @columns and returns how many there are. */
static guint
choose_columns (GevRecordClass *klass,
                guint           columns[MAX_COLUMNS])
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (chosen); i++)
    if (chosen[i].type () == G_OBJECT_CLASS_TYPE (klass))
      {
        for (; n < MAX_COLUMNS && chosen[i].fields[n] != 0; n++)
          columns[n] = chosen[i].fields[n];
        return n;
      }
  for (guint i = GEV_RECORD_N_FIELDS; i < klass->n_fields && n < MAX_COLUMNS; i++)
    if (fits_a_line (gev_record_class_get_field (klass, i)))
      columns[n++] = i;

  return n;
}

static gboolean
is_quantity (const GevField *field)
{
  return (field->kind == GEV_FIELD_INTEGER && !gev_field_is_year (field)) || field->kind == GEV_FIELD_DECIMAL ||
         field->kind == GEV_FIELD_MONEY;
}

static gboolean
has_text (GevStore   *store,
          GevRecord  *record,
          const char *folded)
{
  g_autofree char *name = gev_store_dup_name (store, record, gev_language_get_default ());
  g_autofree char *folded_name = gev_text_fold (name);

  return strstr (folded_name, folded) != NULL;
}

static gboolean
is_searched (GevRecordClass *klass)
{
  for (guint i = 0; i < klass->n_fields; i++)
    if (gev_record_class_get_field (klass, i)->flags & GEV_FIELD_SEARCHED)
      return TRUE;

  return FALSE;
}

static GPtrArray *
read_found (GevStore  *store,
            GType      type,
            GError   **error)
{
  g_autoptr (GevQuery) query = gev_query_new (type);
  g_autoptr (GevRecordList) list = NULL;
  GPtrArray *records;
  guint n;

  gev_query_set_text (query, filter);
  list = gev_record_list_new (store, query, error);
  if (list == NULL)
    return NULL;
  records = g_ptr_array_new_with_free_func (g_object_unref);
  n = g_list_model_get_n_items (G_LIST_MODEL (list));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GevRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_ptr_array_add (records, g_object_ref (gev_row_get_record (row)));
    }

  return records;
}

static GPtrArray *
read_with_name (GevStore  *store,
                 GType      type,
                 GError   **error)
{
  g_autofree char *folded = gev_text_fold (filter);
  GPtrArray *records = gev_store_get_all (store, type, error);

  for (guint i = records != NULL ? records->len : 0; i-- > 0;)
    if (!has_text (store, records->pdata[i], folded))
      g_ptr_array_remove_index (records, i);

  return records;
}

static GPtrArray *
read_records (GevStore  *store,
              GType      type,
              GError   **error)
{
  if (filter == NULL)
    return gev_store_get_all (store, type, error);
  if (is_searched (gev_record_types_get_class (type)))
    return read_found (store, type, error);

  return read_with_name (store, type, error);
}

/* What a reference leads to is read once, by however many it is referred to. */
static const char *
find_name (GevStore          *store,
           GHashTable        *names,
           const char        *uuid,
           const GevLanguage *language)
{
  const char *name = g_hash_table_lookup (names, uuid);

  if (name == NULL)
    {
      g_autoptr (GevRecord) target = gev_store_get (store, uuid, NULL);

      name = target != NULL ? gev_store_dup_name (store, target, language) : g_strdup (uuid);
      g_hash_table_insert (names, g_strdup (uuid), (char *) name);
    }

  return name;
}

/* The stage of each project, by its UUID: the store knows the last change. */
static GHashTable *
read_stages (GevStore           *store,
             const GevLanguage  *language,
             GError            **error)
{
  g_autoptr (GevQuery) query = gev_query_new (GEV_TYPE_PROJECT);
  g_autoptr (GevRecordList) list = gev_record_list_new (store, query, error);
  GHashTable *stages;
  guint n;

  if (list == NULL)
    return NULL;
  stages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  n = g_list_model_get_n_items (G_LIST_MODEL (list));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GevRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);
      const GevTerm *stage = &gev_stage_vocabulary.terms[gev_row_get_stage (row)];

      g_hash_table_insert (stages, g_strdup (gev_record_get_uuid (gev_row_get_record (row))),
                           (gpointer) gev_language_translate (language, stage->label));
    }

  return stages;
}

static void
add_head (GevTextTable      *table,
          GevRecordClass    *klass,
          const guint       *columns,
          guint              n_columns,
          gboolean           with_stages,
          const GevLanguage *language)
{
  for (guint i = 0; i < n_columns; i++)
    {
      const GevField *field = gev_record_class_get_field (klass, columns[i]);

      gev_text_table_add (table, gev_language_translate (language, field->label));
      if (is_quantity (field))
        gev_text_table_set_to_right (table, i);
    }
  if (with_stages)
    gev_text_table_add (table, T_ (language, "Stage"));
  gev_text_table_add (table, "UUID");
  gev_text_table_add_rule (table);
}

static char *
write_text (GevStore        *store,
            GevRecordClass  *klass,
            GPtrArray       *records,
            GError         **error)
{
  const GevLanguage *language = gev_language_get_default ();
  gboolean with_stages = G_OBJECT_CLASS_TYPE (klass) == GEV_TYPE_PROJECT;
  guint columns[MAX_COLUMNS];
  guint n_columns = choose_columns (klass, columns);
  g_autoptr (GevTextTable) table = gev_text_table_new (n_columns + (with_stages ? 2 : 1));
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) stages = with_stages ? read_stages (store, language, error) : NULL;

  if (with_stages && stages == NULL)
    return NULL;
  add_head (table, klass, columns, n_columns, with_stages, language);
  for (guint i = 0; i < records->len; i++)
    {
      GevRecord *record = records->pdata[i];
      const char *uuid = gev_record_get_uuid (record);

      for (guint j = 0; j < n_columns; j++)
        if (gev_record_class_get_field (klass, columns[j])->kind == GEV_FIELD_REFERENCE &&
            gev_record_has (record, columns[j]))
          gev_text_table_add (table, find_name (store, names, gev_record_get_text (record, columns[j]), language));
        else
          gev_text_table_take (table, gev_record_output_to_text (record, columns[j], language));
      if (with_stages)
        gev_text_table_add (table, g_hash_table_lookup (stages, uuid));
      gev_text_table_add (table, uuid);
    }

  return gev_text_table_to_string (table);
}

static char *
write_json (GPtrArray *records)
{
  g_autoptr (GevJson) json = gev_json_new ();

  gev_json_begin_array (json, NULL);
  for (guint i = 0; i < records->len; i++)
    {
      gev_json_begin_object (json, NULL);
      gev_record_output_to_json (json, records->pdata[i]);
      gev_json_end (json);
    }
  gev_json_end (json);

  return gev_json_to_string (json);
}

static char *
write_csv (GevRecordClass *klass,
           GPtrArray      *records)
{
  g_autoptr (GString) csv = g_string_new (NULL);

  gev_record_output_csv_head (csv, klass);
  for (guint i = 0; i < records->len; i++)
    gev_record_output_to_csv (csv, records->pdata[i]);

  return g_string_free (g_steal_pointer (&csv), FALSE);
}

static gboolean
find_type (const char  *name,
           GType       *type,
           GError     **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      const char *plural = gev_record_types_get_class (types[i])->plural;

      if (g_str_equal (plural, name))
        {
          *type = types[i];
          return TRUE;
        }
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", plural);
    }
  g_set_error (error, GEV_CLI_ERROR, GEV_CLI_ERROR_USAGE, _("“%s” is none of these: %s."), name, names->str);

  return FALSE;
}

static gboolean
run (char   **arguments,
     GError **error)
{
  static const char *const formats[] = { "text", "json", "csv", NULL };
  g_autoptr (GevStore) store = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *text = NULL;
  GevRecordClass *klass;
  GType type;
  int choice;

  if (!gev_option_get_choice ("--format", format, formats, &choice, error) || !find_type (arguments[1], &type, error))
    return FALSE;
  store = gev_portfolio_file_open (arguments[0], GEV_STORE_READ, error);
  if (store == NULL)
    return FALSE;
  records = read_records (store, type, error);
  klass = gev_record_types_get_class (type);
  if (records == NULL)
    text = NULL;
  else if (choice == GEV_FORMAT_JSON)
    text = write_json (records);
  else if (choice == GEV_FORMAT_CSV)
    text = write_csv (klass, records);
  else
    text = write_text (store, klass, records, error);
  if (text == NULL)
    {
      g_prefix_error (error, "%s: ", arguments[0]);
      return FALSE;
    }

  return gev_output_print (text, error);
}

const GevCommand gev_command_list = {
  .name = "list",
  .arguments = "FILE TYPE",
  .summary = N_("List the records of a type"),
  .details = N_("TYPE is the name of many: projects, benefits, measurements, actions …\n"
                "Text is for people, json and csv for programs: with every field, in English and with whole øre."),
  .options = options,
  .run = run,
};

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-portfolio.h"

#include "gev-application.h"
#include "gev-criterion.h"
#include "gev-map-edge.h"
#include "gev-map-node.h"
#include "gev-portfolio.h"
#include "gev-record-types.h"
#include "gev-score.h"
#include "gev-stage-change.h"

/**
 * RandomPortfolio:
 *
 * Records of every type, made from the descriptions of their fields, that refer to one another as the rules allow: any
 * of them may be put into a portfolio in the order that they were made.
 */
struct _RandomPortfolio
{
  GRand *rand;
  RandomTemper temper;
  GHashTable *by_type; /* type → GPtrArray of records, in the order that they came */
};

/* A record is tried so many times before its own rules are taken to allow nothing. */
#define N_ATTEMPTS 1000

static const char *const plain_words[] = {
  "nattilsyn", "Ærlighet", "øving", "Åpen", "åtte", "velferdsteknologi", "digital post", "bil 2", "bil 10",
  "Đat", "læring", "“sitat”", "e-post", "vakt",
};

static const char *const hostile_words[] = {
  "Guovdageaidnu čáŋžđŧ", "بلدية", "עירייה", "\"quoted\" <b>&amp;</b>", "'; DROP TABLE project; --", "%s %n %d",
  "=1+1", "市区町村", "👩‍👩‍👧‍👧", "a\u0301\u0323", "\\n\\t", "]]>", "{{x}}", "\u202Esnu", "x,y;z|w",
};

/* How many of each type there are for a hundred projects; a dozen of every other. */
static const struct
{
  const char *type;
  guint per_hundred;
} shares[] = {
  { "organisation", 4 },   { "actor", 40 },          { "process-model", 2 },    { "process-step", 14 },
  { "programme", 6 },      { "project", 100 },       { "stage-change", 500 },   { "benefit", 600 },
  { "plan-point", 1800 },  { "prerequisite", 400 },  { "measurement", 4000 },   { "action", 250 },
  { "goal", 60 },          { "partner", 400 },       { "milestone", 500 },      { "risk", 400 },
  { "decision", 300 },     { "driver", 200 },        { "cost", 500 },           { "call", 6 },
  { "call-budget", 18 },   { "criterion", 30 },      { "application", 80 },     { "score", 400 },
  { "funding", 100 },      { "adoption", 150 },      { "knowledge-need", 50 },  { "champion", 40 },
  { "assessment", 4 },     { "assessment-answer", 60 }, { "idea-score", 300 },  { "calculation-factor", 300 },
  { "plan-change", 200 },  { "map-node", 600 },      { "map-edge", 600 },
};

static gboolean
chance (RandomPortfolio *self,
        int              one_in)
{
  return g_rand_int_range (self->rand, 0, one_in) == 0;
}

static gpointer
pick (RandomPortfolio *self,
      GPtrArray       *all)
{
  return all->len > 0 ? all->pdata[g_rand_int_range (self->rand, 0, (int) all->len)] : NULL;
}

static char *
make_text (RandomPortfolio *self,
           const GevField  *field)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean hostile = self->temper == RANDOM_TEMPER_HOSTILE;
  guint n_words = hostile && chance (self, 8) ? 60 : 2;

  if (field->flags & GEV_FIELD_LINK)
    return g_strdup_printf ("https://example.org/%u", g_rand_int (self->rand));
  for (guint i = 0; i < n_words; i++)
    {
      if (i > 0)
        g_string_append_c (text, field->kind == GEV_FIELD_PROSE && chance (self, 3) ? '\n' : ' ');
      g_string_append (text, hostile ? hostile_words[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (hostile_words))]
                                     : plain_words[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (plain_words))]);
    }
  /* What nothing can break. */
  if (hostile && chance (self, 10))
    for (guint i = 0; i < 300; i++)
      g_string_append (text, "Ø");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gint64
make_number_between (RandomPortfolio *self,
                     gint64           low,
                     gint64           high)
{
  return low + (gint64) (g_rand_double (self->rand) * (double) (high - low));
}

static gint64
make_date (RandomPortfolio *self)
{
  if (self->temper == RANDOM_TEMPER_HOSTILE)
    {
      const GevDate days[] = { gev_date_new (1, 1, 1), gev_date_new (9999, 12, 31), gev_date_new (2024, 2, 29),
                               gev_date_new (1900, 3, 1), gev_date_new (2199, 12, 31) };

      if (!chance (self, 3))
        return days[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (days))];
    }

  return gev_date_new (2023, 1, 1) + g_rand_int_range (self->rand, 0, 5 * 365);
}

static gint64
make_number (RandomPortfolio *self,
             const GevField  *field)
{
  gint64 low = field->minimum;
  gint64 high = field->maximum;

  if (low == 0 && high == 0)
    {
      low = -G_MAXINT32;
      high = G_MAXINT32;
    }
  if (self->temper == RANDOM_TEMPER_HOSTILE)
    {
      if (chance (self, 3))
        return low;
      if (chance (self, 2))
        return high;
    }
  else if (gev_field_is_year (field))
    {
      return g_rand_int_range (self->rand, 2023, 2032);
    }
  else if (field->kind == GEV_FIELD_DECIMAL)
    {
      low = MAX (low, -50 * GEV_DECIMAL_ONE);
      high = MIN (high, 200 * GEV_DECIMAL_ONE);
    }
  else
    {
      low = MAX (low, -100000000);
      high = MIN (high, 100000000);
    }

  return make_number_between (self, low, high);
}

static void
set_reference (RandomPortfolio *self,
               GevRecord       *record,
               guint            index)
{
  const GevField *field = gev_record_class_get_field (GEV_RECORD_GET_CLASS (record), index);
  GPtrArray *all = random_portfolio_get_all (self, field->target ());
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (all->len == 0)
    return;
  if (field->kind == GEV_FIELD_REFERENCE)
    {
      gev_record_set_text (record, index, gev_record_get_uuid (pick (self, all)));
      return;
    }
  for (int i = g_rand_int_range (self->rand, 0, 4); i > 0; i--)
    g_strv_builder_add (builder, gev_record_get_uuid (pick (self, all)));
  list = g_strv_builder_end (builder);
  gev_record_set_list (record, index, (const char *const *) list);
}

static void
set_field (RandomPortfolio *self,
           GevRecord       *record,
           guint            index)
{
  const GevField *field = gev_record_class_get_field (GEV_RECORD_GET_CLASS (record), index);
  g_autofree char *text = NULL;
  g_autofree char *other = NULL;

  switch (field->kind)
    {
    case GEV_FIELD_TEXT:
    case GEV_FIELD_PROSE:
      text = make_text (self, field);
      gev_record_set_text (record, index, text);
      break;
    case GEV_FIELD_TEXTS:
      text = make_text (self, field);
      other = make_text (self, field);
      gev_record_set_list (record, index, (const char *[]){ text, other, NULL });
      break;
    case GEV_FIELD_BOOLEAN:
      gev_record_set_number (record, index, chance (self, 2));
      break;
    case GEV_FIELD_INTEGER:
    case GEV_FIELD_DECIMAL:
    case GEV_FIELD_MONEY:
      gev_record_set_number (record, index, make_number (self, field));
      break;
    case GEV_FIELD_DATE:
      gev_record_set_number (record, index, make_date (self));
      break;
    case GEV_FIELD_TIME:
      gev_record_set_number (record, index, gev_time_now ());
      break;
    case GEV_FIELD_CHOICE:
      gev_record_set_number (record, index, g_rand_int_range (self->rand, 0, (int) field->vocabulary->n_terms));
      break;
    case GEV_FIELD_CHOICES:
      gev_record_set_number (record, index, g_rand_int_range (self->rand, 0, 1 << field->vocabulary->n_terms));
      break;
    case GEV_FIELD_REFERENCE:
    case GEV_FIELD_REFERENCES:
      set_reference (self, record, index);
      break;
    default:
      g_assert_not_reached ();
    }
}

static gpointer
find (RandomPortfolio *self,
      GType            type,
      const char      *uuid)
{
  GPtrArray *all = random_portfolio_get_all (self, type);

  for (guint i = all->len; i-- > 0;)
    if (g_strcmp0 (gev_record_get_uuid (all->pdata[i]), uuid) == 0)
      return all->pdata[i];

  return NULL;
}

/* The records of @type that say the same as @like in @field. */
static GPtrArray *
find_alike (RandomPortfolio *self,
            GType            type,
            guint            field,
            const char      *uuid)
{
  GPtrArray *all = random_portfolio_get_all (self, type);
  GPtrArray *alike = g_ptr_array_new ();

  for (guint i = 0; uuid != NULL && i < all->len; i++)
    if (g_strcmp0 (gev_record_get_text (all->pdata[i], field), uuid) == 0)
      g_ptr_array_add (alike, all->pdata[i]);

  return alike;
}

/* Two boxes of one map, the one that came first first: no way leads back. */
static gboolean
relate_boxes (RandomPortfolio *self,
              GevRecord       *edge)
{
  GevRecord *from = find (self, GEV_TYPE_MAP_NODE, gev_record_get_text (edge, GEV_MAP_EDGE_FROM));
  guint owner;
  g_autoptr (GPtrArray) boxes = NULL;
  guint a, b;

  if (from == NULL)
    return FALSE;
  owner = gev_record_has (from, GEV_MAP_NODE_PROJECT) ? GEV_MAP_NODE_PROJECT : GEV_MAP_NODE_PROGRAMME;
  boxes = find_alike (self, GEV_TYPE_MAP_NODE, owner, gev_record_get_text (from, owner));
  if (boxes->len < 2)
    return FALSE;
  a = (guint) g_rand_int_range (self->rand, 0, (int) boxes->len - 1);
  b = (guint) g_rand_int_range (self->rand, (int) a + 1, (int) boxes->len);
  gev_record_set_text (edge, GEV_MAP_EDGE_FROM, gev_record_get_uuid (boxes->pdata[a]));
  gev_record_set_text (edge, GEV_MAP_EDGE_TO, gev_record_get_uuid (boxes->pdata[b]));

  return TRUE;
}

static gboolean
relate_score (RandomPortfolio *self,
              GevRecord       *score)
{
  GevRecord *application =
    find (self, GEV_TYPE_APPLICATION, gev_record_get_text (score, GEV_SCORE_APPLICATION));
  g_autoptr (GPtrArray) criteria = NULL;

  if (application == NULL)
    return FALSE;
  criteria = find_alike (self, GEV_TYPE_CRITERION, GEV_CRITERION_CALL,
                         gev_record_get_text (application, GEV_APPLICATION_CALL));
  if (criteria->len == 0)
    return FALSE;
  gev_record_set_text (score, GEV_SCORE_CRITERION, gev_record_get_uuid (pick (self, criteria)));

  return TRUE;
}

/* What one record’s description does not tell: which others it may refer to. */
static gboolean
relate (RandomPortfolio *self,
        GevRecord       *record)
{
  if (GEV_IS_MAP_EDGE (record))
    return relate_boxes (self, record);
  if (GEV_IS_SCORE (record))
    return relate_score (self, record);
  if (GEV_IS_APPLICATION (record))
    {
      /* Within any budget. */
      gev_record_unset (record, GEV_APPLICATION_GRANTED_ORE);
    }
  else if (GEV_IS_STAGE_CHANGE (record) && gev_record_has (record, GEV_STAGE_CHANGE_CORRECTS))
    {
      g_autoptr (GPtrArray) changes = find_alike (self, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT,
                                                  gev_record_get_text (record, GEV_STAGE_CHANGE_PROJECT));
      GevRecord *corrected = chance (self, 4) ? pick (self, changes) : NULL;

      gev_record_set_text (record, GEV_STAGE_CHANGE_CORRECTS,
                           corrected != NULL ? gev_record_get_uuid (corrected) : NULL);
    }

  return TRUE;
}

/* Takes away or tries anew what the record’s own rules do not allow. */
static gboolean
mend (RandomPortfolio *self,
      GevRecord       *record)
{
  for (guint attempt = 0; attempt < N_ATTEMPTS; attempt++)
    {
      g_autoptr (GPtrArray) problems = gev_record_validate (record);
      GevProblem *problem;

      if (problems->len == 0)
        return TRUE;
      problem = g_ptr_array_index (problems, 0);
      if (gev_record_has (record, problem->field) && attempt % 3 != 2 &&
          !(gev_record_class_get_field (GEV_RECORD_GET_CLASS (record), problem->field)->flags & GEV_FIELD_REQUIRED))
        gev_record_unset (record, problem->field);
      else
        set_field (self, record, problem->field);
    }

  return FALSE;
}

/**
 * random_portfolio_new:
 *
 * Returns: (transfer full): a portfolio of its own record only, the same for the same seed
 */
RandomPortfolio *
random_portfolio_new (guint32       seed,
                      RandomTemper  temper)
{
  RandomPortfolio *self = g_new0 (RandomPortfolio, 1);
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  self->rand = g_rand_new_with_seed (seed);
  self->temper = temper;
  self->by_type = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < n_types; i++)
    g_hash_table_insert (self->by_type, GSIZE_TO_POINTER (types[i]),
                         g_ptr_array_new_with_free_func (g_object_unref));

  return self;
}

/**
 * random_portfolio_free:
 */
void
random_portfolio_free (RandomPortfolio *self)
{
  g_hash_table_unref (self->by_type);
  g_rand_free (self->rand);
  g_free (self);
}

/**
 * random_portfolio_create:
 *
 * Returns: (transfer full) (nullable): a record that the rules allow beside those that are there, %NULL where there is
 *   nothing yet that it can belong to
 */
GevRecord *
random_portfolio_create (RandomPortfolio *self,
                         GType            type)
{
  g_autoptr (GevRecord) record = gev_record_new (type);
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (record);

  gev_record_set_number (record, GEV_RECORD_CREATED, gev_time_now ());
  gev_record_set_number (record, GEV_RECORD_MODIFIED, gev_time_now ());
  gev_record_set_number (record, GEV_RECORD_REVISION, 1);
  for (guint i = GEV_RECORD_N_FIELDS; i < klass->n_fields; i++)
    if (gev_record_class_get_field (klass, i)->flags & (GEV_FIELD_REQUIRED | GEV_FIELD_OWNER) || !chance (self, 4))
      set_field (self, record, i);

  return relate (self, record) && mend (self, record) ? g_steal_pointer (&record) : NULL;
}

/**
 * random_portfolio_add:
 *
 * Lets later records refer to @record.
 */
void
random_portfolio_add (RandomPortfolio *self,
                      GevRecord       *record)
{
  g_ptr_array_add (random_portfolio_get_all (self, G_OBJECT_TYPE (record)), g_object_ref (record));
}

static guint
count_wanted (GevRecordClass *klass,
              guint           n_projects)
{
  if (klass->singleton)
    return 1;
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    if (g_str_equal (shares[i].type, klass->name))
      return (shares[i].per_hundred * n_projects + 99) / 100;

  return 12;
}

/**
 * random_portfolio_fill:
 *
 * Makes projects, and what goes with them, of every type of record.
 */
void
random_portfolio_fill (RandomPortfolio *self,
                       guint            n_projects)
{
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    for (guint n = count_wanted (gev_record_types_get_class (types[i]), n_projects); n > 0; n--)
      {
        g_autoptr (GevRecord) record = random_portfolio_create (self, types[i]);

        if (record != NULL)
          random_portfolio_add (self, record);
      }
}

/**
 * random_portfolio_get_all:
 *
 * Returns: (transfer none): the records of that type, in the order that they came
 */
GPtrArray *
random_portfolio_get_all (RandomPortfolio *self,
                          GType            type)
{
  return g_hash_table_lookup (self->by_type, GSIZE_TO_POINTER (type));
}

/**
 * random_portfolio_get_set:
 *
 * Returns: (transfer full): all the records
 */
GevRecordSet *
random_portfolio_get_set (RandomPortfolio *self)
{
  GevRecordSet *set = gev_record_set_new ();
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      GPtrArray *all = random_portfolio_get_all (self, types[i]);

      for (guint j = 0; j < all->len; j++)
        g_assert_true (gev_record_set_add (set, all->pdata[j]));
    }

  return set;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record-set.h"

G_BEGIN_DECLS

/**
 * GevBarometerSource:
 * @GEV_BAROMETER_PORTFOLIO: what the portfolio tells of its projects
 * @GEV_BAROMETER_ANSWERS: what the units have answered
 *
 * Where own shares come from; the two are never mixed.
 */
typedef enum
{
  GEV_BAROMETER_PORTFOLIO,
  GEV_BAROMETER_ANSWERS,
} GevBarometerSource;
extern const GevVocabulary gev_barometer_source_vocabulary;

typedef enum
{
  GEV_BAROMETER_THEME_INNOVATION,
  GEV_BAROMETER_THEME_STAFF,
  GEV_BAROMETER_THEME_PARTNERS,
  GEV_BAROMETER_THEME_VALUES,
  GEV_BAROMETER_THEME_EFFECT,
  GEV_BAROMETER_THEME_MONEY,
} GevBarometerTheme;
extern const GevVocabulary gev_barometer_theme_vocabulary;

/* The shares of KS Innovasjonsbarometer 2018, by theme. */
typedef enum
{
  GEV_BAROMETER_INNOVATED,
  GEV_BAROMETER_OWN_INVENTION,
  GEV_BAROMETER_ADAPTED,
  GEV_BAROMETER_COPIED,
  GEV_BAROMETER_SPREAD,
  GEV_BAROMETER_STARTED_BY_STAFF,
  GEV_BAROMETER_CARRIED_OUT_BY_STAFF,
  GEV_BAROMETER_OWN_MUNICIPALITY,
  GEV_BAROMETER_OTHER_MUNICIPALITIES,
  GEV_BAROMETER_STAFF_ORGANISATIONS,
  GEV_BAROMETER_RESEARCH,
  GEV_BAROMETER_BUSINESS,
  GEV_BAROMETER_VOLUNTARY,
  GEV_BAROMETER_QUALITY,
  GEV_BAROMETER_STAFF_SATISFACTION,
  GEV_BAROMETER_PRODUCTIVITY,
  GEV_BAROMETER_INFLUENCE,
  GEV_BAROMETER_DEFERRED_COST,
  GEV_BAROMETER_SEVERAL_VALUES,
  GEV_BAROMETER_JUDGED,
  GEV_BAROMETER_ASKED,
  GEV_BAROMETER_TESTED,
  GEV_BAROMETER_OWN_BUDGET,
  GEV_BAROMETER_GRANTS,
} GevBarometerFigure;
#define GEV_N_BAROMETER_FIGURES 24

/* Under so many cases a count is told, not a share. */
#define GEV_BAROMETER_MIN_CASES 5

/**
 * GevBarometerQuestion:
 * @nick: the name in files
 * @label: the name for people, marked for translation
 * @theme: what it belongs to
 * @national: the share in KS Innovasjonsbarometer 2018 for health and care, in
 *   per cent
 * @of_portfolio: what is counted in the portfolio, marked for translation
 * @of_answers: what is counted in the answers of units, marked for translation
 *
 * One share of the barometer.
 */
typedef struct
{
  const char *nick;
  const char *label;
  GevBarometerTheme theme;
  guint national;
  const char *of_portfolio;
  const char *of_answers;
} GevBarometerQuestion;
extern const GevBarometerQuestion gev_barometer_questions[GEV_N_BAROMETER_FIGURES];

/**
 * GevBarometerShare:
 * @count: how many cases it is true of
 * @n: how many cases there are
 * @records: (element-type GevRecord): the projects or answers that it is true of
 *
 * A share as a fraction.
 */
typedef struct
{
  guint count;
  guint n;
  GPtrArray *records;
} GevBarometerShare;

/**
 * GevBarometer:
 * @source: where it comes from
 * @from: the first day of the two years
 * @date: the last
 * @n_cases: how many innovations, or answers of units, there are
 * @shares: the shares
 *
 * The innovation barometer of one's own.
 */
typedef struct
{
  GevBarometerSource source;
  GevDate from;
  GevDate date;
  guint n_cases;
  GevBarometerShare shares[GEV_N_BAROMETER_FIGURES];
} GevBarometer;

GevBarometer *gev_barometer_new           (GevRecordSet            *set,
                                           GevBarometerSource       source,
                                           GevDate                  date);
void          gev_barometer_free          (GevBarometer            *self);

gboolean      gev_barometer_share_is_told (const GevBarometerShare *share);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GevBarometer, gev_barometer_free)

G_END_DECLS

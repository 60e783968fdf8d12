/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GevDate:
 *
 * A calendar day without time zone: the Julian day number of #GDate
 * (1 is 0001-01-01), so that days are counted by subtraction. 0 is no date.
 */
typedef gint32 GevDate;

#define GEV_DATE_NONE ((GevDate) 0)
#define GEV_DATE_MAX ((GevDate) 3652059) /* 9999-12-31 */

/**
 * GevTime:
 *
 * A point in time: seconds since 1970-01-01T00:00:00Z.
 */
typedef gint64 GevTime;

GevDate  gev_date_new        (int          year,
                              int          month,
                              int          day);
GevDate  gev_date_from_iso   (const char  *text);
char    *gev_date_to_iso     (GevDate      date);
GevDate  gev_date_today      (void);
void     gev_date_split      (GevDate      date,
                              int         *year,
                              int         *month,
                              int         *day);
int      gev_date_get_year   (GevDate      date);
GevDate  gev_date_add_months (GevDate      date,
                              int          months);

GevTime  gev_time_now        (void);
gboolean gev_time_from_iso   (const char  *text,
                              GevTime     *time);
char    *gev_time_to_iso     (GevTime      time);

G_END_DECLS

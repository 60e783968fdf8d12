/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the schema, the writer and the reader must agree on beyond the
 * descriptions of records. */
#define GEV_XML_NAMESPACE "https://gevinst.no/ns/exchange/1"
#define GEV_XML_VERSION "1.0"
#define GEV_XML_ROOT "exchange"
#define GEV_XML_MEMBER "text" /* a member of a list of texts */

/* The form that ideas are sent in by; see its schema. */
#define GEV_XML_IDEAS_NAMESPACE "https://gevinst.no/ns/ideas/1"
#define GEV_XML_IDEAS_ROOT "ideas"
#define GEV_XML_IDEA "idea"

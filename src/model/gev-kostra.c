/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-kostra.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  const char *code;
  const char *name;
} Function;

/* The functions of municipalities in KOSTRA, the accounts that they report to Statistisk sentralbyrå (SSB), with the
 * names that the Norwegian accounts use. In order of the codes. */
static const Function functions[] = {
  { "100", "Politisk styring" },
  { "110", "Kontroll og revisjon" },
  { "120", "Administrasjon" },
  { "121", "Forvaltningsutgifter i eiendomsforvaltningen" },
  { "130", "Administrasjonslokaler" },
  { "170", "Årets premieavvik" },
  { "171", "Amortisering av tidligere års premieavvik" },
  { "172", "Pensjon" },
  { "173", "Premiefond" },
  { "180", "Diverse fellesutgifter" },
  { "190", "Interne serviceenheter" },
  { "201", "Barnehage" },
  { "202", "Grunnskole" },
  { "211", "Styrket tilbud til førskolebarn" },
  { "213", "Voksenopplæring" },
  { "215", "Skolefritidstilbud" },
  { "221", "Barnehagelokaler og skyss" },
  { "222", "Skolelokaler" },
  { "223", "Skoleskyss" },
  { "231", "Aktivitetstilbud barn og unge" },
  { "232", "Forebygging, helsestasjons- og skolehelsetjeneste" },
  { "233", "Annet forebyggende helsearbeid" },
  { "234", "Aktivitets- og servicetjenester til eldre og personer med funksjonsnedsettelser" },
  { "241", "Diagnose, behandling, habilitering og rehabilitering" },
  { "242", "Råd, veiledning og sosialt forebyggende arbeid" },
  { "243", "Tilbud til personer med rusproblemer" },
  { "244", "Barneverntjeneste" },
  { "251", "Barneverntiltak når barnet ikke er plassert av barnevernet" },
  { "252", "Barneverntiltak når barnet er plassert av barnevernet" },
  { "253", "Helse- og omsorgstjenester i institusjon" },
  { "254", "Helse- og omsorgstjenester til hjemmeboende" },
  { "256", "Øyeblikkelig hjelp døgntilbud" },
  { "261", "Institusjonslokaler" },
  { "265", "Kommunalt disponerte boliger" },
  { "273", "Kommunale sysselsettingstiltak" },
  { "275", "Introduksjonsordningen" },
  { "276", "Kvalifiseringsordningen" },
  { "281", "Ytelse til livsopphold" },
  { "283", "Bistand til etablering og opprettholdelse av egen bolig" },
  { "285", "Tjenester utenfor ordinært kommunalt ansvarsområde" },
  { "290", "Interkommunale samarbeid" },
  { "301", "Plansaksbehandling" },
  { "302", "Byggesaksbehandling og eierseksjonering" },
  { "303", "Kart og oppmåling" },
  { "315", "Boligbygging og fysiske bomiljøtiltak" },
  { "320", "Kommunal næringsvirksomhet" },
  { "321", "Konsesjonskraft, kraftrettigheter og annen kraft for videresalg" },
  { "325", "Tilrettelegging og bistand for næringslivet" },
  { "329", "Landbruksforvaltning og landbruksbasert næringsutvikling" },
  { "330", "Samferdselsbedrifter og transporttiltak" },
  { "332", "Kommunale veier" },
  { "335", "Rekreasjon i tettsted" },
  { "338", "Forebygging av branner og andre ulykker" },
  { "339", "Beredskap mot branner og andre ulykker" },
  { "340", "Produksjon av vann" },
  { "345", "Distribusjon av vann" },
  { "350", "Avløpsrensing" },
  { "353", "Avløpsnett og innsamling av avløpsvann" },
  { "354", "Tømming av slamavskillere og lignende" },
  { "355", "Innsamling av husholdningsavfall" },
  { "357", "Gjenvinning og sluttbehandling av husholdningsavfall" },
  { "360", "Naturforvaltning og friluftsliv" },
  { "365", "Kulturminneforvaltning" },
  { "370", "Bibliotek" },
  { "373", "Kino" },
  { "375", "Museer" },
  { "377", "Kunstformidling" },
  { "380", "Idrett og tilskudd til andres idrettsanlegg" },
  { "381", "Kommunale idrettsbygg og idrettsanlegg" },
  { "383", "Musikk- og kulturskoler" },
  { "385", "Andre kulturaktiviteter og tilskudd til andres kulturbygg" },
  { "386", "Kommunale kulturbygg" },
  { "390", "Den norske kirke" },
  { "392", "Tros- og livssynssamfunn" },
  { "393", "Gravplasser og krematorier" },
  { "800", "Skatt på inntekt og formue" },
  { "840", "Statlige rammetilskudd og øvrige generelle statstilskudd" },
  { "841", "Kompensasjon for statlige reformer" },
  { "850", "Generelt statstilskudd vedrørende flyktninger" },
  { "860", "Motpost avskrivninger" },
  { "870", "Renter, utbytte og lån" },
  { "880", "Interne finansieringstransaksjoner" },
  { "899", "Årets regnskapsmessige mer- eller mindreforbruk" },
};

static int
compare_code (const void *code,
              const void *function)
{
  return strcmp (code, ((const Function *) function)->code);
}

/**
 * gev_kostra_lookup:
 * @code: the three digits of a function
 *
 * Source: the KOSTRA functions of municipalities, Statistisk sentralbyrå (SSB).
 *
 * Returns: (transfer none) (nullable): the name of the function, in Norwegian; %NULL where there is none of that code
 */
const char *
gev_kostra_lookup (const char *code)
{
  const Function *function =
    bsearch (code, functions, G_N_ELEMENTS (functions), sizeof (Function), compare_code);

  return function != NULL ? function->name : NULL;
}

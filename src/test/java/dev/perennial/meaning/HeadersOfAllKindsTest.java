package dev.perennial.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.config.Source;
import dev.perennial.feed.Feed;
import dev.perennial.feed.FeedFiles;
import dev.perennial.feed.Kind;
import dev.perennial.header.ReadColumn;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The headers of sales' and marketing's files in eight languages: English, German, French, Spanish, Italian, Dutch, Portuguese, Polish. */
class HeadersOfAllKindsTest {

    @TempDir
    Path home;

    @Test
    void ofAnswersOfSales() {
        mean(
                Kind.SALES_FEEDBACK,
                "lead,rep,action,at,reason,note",
                "Lead number,Sales rep,Answer,Happened at,Reason code,Remarks",
                "Lead-Nr,Vertriebsmitarbeiter,Entscheidung,Zeitpunkt,Grund,Bemerkung",
                "Numéro de lead,Commercial,Décision,Date et heure,Raison,Remarque",
                "Número de lead,Vendedor,Acción,Fecha,Motivo,Observaciones",
                "Numero lead,Venditore,Azione,Data,Motivo,Note",
                "Leadnummer,Verkoper,Actie,Tijdstip,Reden,Opmerking",
                "Número do lead,Vendedor,Ação,Data,Motivo,Observações",
                "Numer leada,Handlowiec,Decyzja,Kiedy,Powód,Uwagi");
    }

    @Test
    void ofRequestsOfSales() {
        mean(
                Kind.NURTURE_REQUESTS,
                "lead,path,action,requested_by,start_on",
                "Lead no,Nurture path,Action,Requester,Start date",
                "Leadnummer,Strecke,Aktion,Angefordert von,Beginn",
                "Numéro de lead,Parcours,Action,Demandé par,Date de début",
                "Número de lead,Ruta,Acción,Solicitado por,Fecha de inicio",
                "Numero lead,Percorso,Azione,Richiesto da,Data inizio",
                "Leadnummer,Traject,Actie,Aangevraagd door,Startdatum",
                "Número do lead,Percurso,Ação,Solicitado por,Data de início",
                "Numer leada,Ścieżka,Działanie,Zgłaszający,Data rozpoczęcia");
    }

    @Test
    void ofOpportunities() {
        mean(
                Kind.OPPORTUNITIES,
                "opportunity_id,lead,stage,amount,currency,opened_at,closed_at,won,owner",
                "Deal ID,Lead ID,Deal stage,Deal value,Currency code,Created date,Closed date,Is won,Deal owner",
                "Verkaufschance,Leadnummer,Phase,Betrag,Währung,Eröffnet am,Abgeschlossen am,Gewonnen,Besitzer",
                "Opportunité,Numéro de lead,Étape,Montant,Devise,Ouvert le,Clôturé le,Gagné,Propriétaire",
                "Oportunidad,Número de lead,Etapa,Importe,Moneda,Fecha de apertura,Fecha de cierre,Ganada,Propietario",
                "Opportunità,Numero lead,Fase,Importo,Valuta,Data apertura,Data chiusura,Vinta,Proprietario",
                "Verkoopkans,Leadnummer,Stadium,Bedrag,Munteenheid,Geopend op,Gesloten op,Gewonnen,Eigenaar",
                "Oportunidade,Número do lead,Etapa,Valor,Moeda,Data de abertura,Data de fechamento,Ganha,Proprietário",
                "Szansa sprzedaży,Numer leada,Etap,Kwota,Waluta,Data otwarcia,Data zamknięcia,Wygrana,Właściciel");
    }

    @Test
    void ofActivities() {
        mean(
                Kind.ACTIVITIES,
                "email,type,at,detail,value",
                "E-mail address,Event type,Timestamp,Page title,Value",
                "E-Mail-Adresse,Art,Zeitstempel,Beschreibung,Wert",
                "Courriel,Type d'activité,Date et heure,Détail,Valeur",
                "Correo electrónico,Tipo,Fecha y hora,Detalle,Valor",
                "Posta elettronica,Tipo,Data e ora,Dettaglio,Valore",
                "E-mailadres,Soort,Datum en tijd,Omschrijving,Waarde",
                "Endereço de e-mail,Tipo,Data e hora,Detalhe,Valor",
                "Adres e-mail,Rodzaj,Data i godzina,Szczegóły,Wartość");
    }

    @Test
    void ofSuppressions() {
        mean(
                Kind.SUPPRESSIONS,
                "email,reason,at",
                "Email address,Reason code,Unsubscribed at",
                "E-Mail-Adresse,Grund,Abgemeldet am",
                "Courriel,Motif,Date et heure",
                "Correo,Motivo,Fecha",
                "Indirizzo email,Causa,Data",
                "E-mailadres,Reden,Datum",
                "Endereço de email,Causa,Data",
                "Adres e-mail,Przyczyna,Data i godzina");
    }

    @Test
    void ofCosts() {
        mean(
                Kind.COSTS,
                "source,campaign,from,to,amount,currency",
                "Lead source,Campaign name,Start date,End date,Spend,Currency code",
                "Quelle,Kampagne,von,bis,Betrag,Währung",
                "Origine,Campagne,Du,Au,Montant,Devise",
                "Origen,Campaña,Desde,Hasta,Coste,Moneda",
                "Fonte,Campagna,Dal,Al,Importo,Valuta",
                "Bron,Campagne,Vanaf,Tot en met,Bedrag,Munt",
                "Origem,Campanha,Desde,Até,Custo,Moeda",
                "Źródło,Kampania,Od,Do,Kwota,Waluta");
    }

    private void mean(Kind kind, String columns, String... headers) {
        Feed feed = FeedFiles.read(
                        new Source("any.yaml", "kind: " + kind.label() + "\nfiles: any\n"),
                        new Home(home),
                        new Problems())
                .orElseThrow();
        for (String header : headers) {
            assertThat(Meaning.columns(feed, List.of(header.split(",", -1))))
                    .as(header)
                    .extracting(ReadColumn::name)
                    .containsExactly(columns.split(",", -1));
        }
    }
}

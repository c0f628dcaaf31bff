package fr.territoiresindustrie.rules.stateaid.followup;

import fr.territoiresindustrie.funding.Instrument;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.identifier.NafVersion;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.Applicant;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.project.Undertaking;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.stateaid.AidSituation;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import fr.territoiresindustrie.rules.stateaid.law.RegionalAidMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills in the fields of registers from an award: what it says, and nothing that has to be guessed. */
record AwardFields(AidAward award, AidLaw law) {

    /** The fields of Annex III of Regulation (EU) 651/2014. */
    List<DutyField> transparency(@Nullable String amount) {
        return List.of(
                field("beneficiary", "name of the beneficiary", "nom du bénéficiaire", name()),
                field("identifier", "identifier of the beneficiary", "identifiant du bénéficiaire", identifier()),
                field("size", "type of undertaking", "type d’entreprise", size()),
                field("region", "region (NUTS 2)", "région (NUTS 2)", region()),
                field("sector", "sector (NACE group)", "secteur (groupe NACE)", sector()),
                field("amount", "aid element in euros", "élément d’aide en euros", amount),
                field("instrument", "aid instrument", "instrument d’aide", instrument()),
                field("date", "date of granting", "date d’octroi", text(granted())),
                field("objective", "objective of the aid", "objectif de l’aide", null),
                field("authority", "granting authority", "autorité d’octroi", award.authority()),
                optional("entity", "entrusted entity", "entité chargée de la gestion"),
                field("measure", "reference of the measure", "référence de la mesure", award.measure()));
    }

    /** Article 6(1) of Regulation (EU) 2023/2831, then what décret 2025-1361 adds. */
    List<DutyField> register() {
        return List.of(
                field("identifier", "identifier of the beneficiary", "identifiant du bénéficiaire", identifier()),
                field("amount", "aid amount in euros", "montant de l’aide en euros", text(award.equivalent())),
                field("date", "date of granting", "date d’octroi", text(granted())),
                field("authority", "granting authority", "autorité d’octroi", award.authority()),
                field("instrument", "aid instrument", "instrument d’aide", instrument()),
                field("sector", "sector (NACE)", "secteur (NACE)", sector()),
                field("aidId", "unique identifier of the aid", "identifiant unique de l’aide", null),
                field("regulation", "name of the regulation", "intitulé du règlement", null),
                optional("funder", "funder, if it is not the authority", "financeur, s’il n’est pas l’autorité"));
    }

    /** The columns of the French schema of essential data of grants. */
    List<DutyField> essentialData() {
        String siret =
                award.authoritySiret() == null ? null : award.authoritySiret().toString();
        return List.of(
                field("nomAttribuant", "name of the authority", "nom de l’attribuant", award.authority()),
                field("idAttribuant", "SIRET of the authority", "SIRET de l’attribuant", siret),
                field("dateConvention", "date of the convention", "date de la convention", text(award.signedOn())),
                field("referenceDecision", "reference of the decision", "référence de la décision", null),
                field("nomBeneficiaire", "name of the beneficiary", "nom du bénéficiaire", name()),
                field("idBeneficiaire", "SIRET of the beneficiary", "SIRET du bénéficiaire", identifier()),
                field("objet", "purpose of the grant", "objet de la subvention", null),
                field("montant", "amount of the grant", "montant de la subvention", text(award.nominal())),
                field("nature", "nature of the grant", "nature de la subvention", null),
                field("conditionsVersement", "terms of payment", "conditions de versement", null),
                field("datesPeriodeVersement", "days of payment", "dates de versement", null),
                optional("idRAE", "number in the directory of aids (RAE)", "numéro au référentiel des aides (RAE)"),
                field("notificationUE", "reference of the Union measure", "référence de la mesure européenne", null),
                field("pourcentageSubvention", "share of the grant", "part de la subvention", null));
    }

    private DutyField field(String name, String en, String fr, @Nullable String known) {
        String given = award.further().get(name);
        return new DutyField(name, Label.of(en, fr), given == null ? known : given, true);
    }

    private DutyField optional(String name, String en, String fr) {
        return new DutyField(name, Label.of(en, fr), award.further().get(name), false);
    }

    static @Nullable String text(@Nullable Euros amount) {
        return amount == null ? null : amount.toBigDecimal().toPlainString();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private LocalDate granted() {
        return award.granting().grantedOn();
    }

    private @Nullable String name() {
        Applicant applicant = award.project().applicant();
        if (applicant == null || applicant.name() != null) {
            return applicant == null ? null : applicant.name();
        }
        Undertaking undertaking = applicant.undertaking();
        return undertaking == null ? null : undertaking.name();
    }

    private @Nullable String identifier() {
        Applicant applicant = award.project().applicant();
        return applicant == null || applicant.siret() == null
                ? null
                : applicant.siret().toString();
    }

    /** Annex III tells SMEs from large undertakings and no more; the size is that of the day of granting. */
    private @Nullable String size() {
        AidSituation situation = AidSituation.of(award.project(), award.granting(), law, RegionalAidMap.of(law));
        Set<EnterpriseSize> sizes = situation.sizes();
        List<Boolean> sme = sizes.stream().map(EnterpriseSize::sme).distinct().toList();
        return sme.size() > 1 ? null : sme.get(0) ? "SME" : "large";
    }

    /** Whether the region comes from the table of the library and not from whoever fills in the fields. */
    boolean regionWorkedOut() {
        return !award.further().containsKey("region") && region() != null;
    }

    private @Nullable String region() {
        if (award.project().communes() == null) {
            return null;
        }
        Set<String> regions = award.project().communes().stream()
                .map(commune -> Nuts2.of(commune.departement(), granted()))
                .collect(Collectors.toSet());
        return regions.size() == 1 ? regions.iterator().next().transform(each -> each.isEmpty() ? null : each) : null;
    }

    /** A NACE group has three digits and is that of NACE Rev. 2, which the first digits of a code of NAF rév. 2 are. */
    private @Nullable String sector() {
        NafCode activity = award.project().activity();
        return activity == null || activity.version() != NafVersion.REV_2
                ? null
                : activity.code().substring(0, 4);
    }

    private @Nullable String instrument() {
        Instrument instrument = award.instrument();
        if (award.taxDeclarationOn() != null) {
            return "tax advantage";
        }
        return instrument == null
                ? null
                : instrument.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

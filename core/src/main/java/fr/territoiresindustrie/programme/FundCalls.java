package fr.territoiresindustrie.programme;

import fr.territoiresindustrie.identifier.CallId;
import fr.territoiresindustrie.money.Euros;
import java.time.LocalDate;

/**
 * The published facts of the call of the fund "accélération des investissements industriels dans les territoires" of
 * the recovery plan France Relance.
 *
 * <p>The regulation of the call itself could not be consulted; these facts stand in several independent relays of it,
 * named as {@linkplain CallVersion#sources() sources}. Two things were never published, and are null here: the day on
 * which the version of 2021 took over from that of 2020 (presumably between late autumn 2020 and early 2021), and
 * whether the territorial part of the call was extended beyond 1 June 2021, as its national part was to 7 September
 * 2021.
 */
public final class FundCalls {

    /**
     * The version of 2020: eligible base of at least 400,000 €, expenses within 24 months, 150 M€ to be used by the
     * end of 2020. Two sources disagree about the day of its opening, 1 or 4 September 2020.
     */
    public static final CallVersion VERSION_2020 = CallVersion.builder()
            .name("2020")
            .opening(PublishedDate.of(
                            LocalDate.of(2020, 9, 1),
                            "DRAAF Normandie, « Soutien à l'investissement industriel dans les territoires »")
                    .or(LocalDate.of(2020, 9, 4), "Banque des Territoires (Localtis), September 2020")
                    .or(LocalDate.of(2020, 9, 4), "Versailles Grand Parc, sheet of the call"))
            .minimumEligibleBase(Euros.of(400_000))
            .maximumDurationMonths(24)
            .envelope(Euros.of(150_000_000))
            .source(Publication.of(
                    "Symop and Systematic Paris-Region, « Plan de relance : soutien à l'investissement industriel "
                            + "dans les territoires », 2020",
                    "eligible base of at least 400,000 €; expenses within 2 years; "
                            + "all territories, with priority to Territoires d'industrie"))
            .source(Publication.of(
                    "les-aides.fr, « projets industriels les plus structurants pour les territoires », 2020",
                    "eligible base of at least 400,000 €; expenses within 2 years"))
            .source(Publication.of(
                    "Banque des Territoires (Localtis), « Relance : le nouveau fonds de soutien aux projets "
                            + "industriels entre en service », September 2020",
                    "400 M€ to the end of 2022, of which 150 M€ to be used by the end of 2020"))
            .build();

    /**
     * The version of 2021: eligible base of at least 200,000 €, expenses within 24 months, filing until 1 June 2021.
     * Its envelope was published as about 250 M€, what remained of the first 400 M€; the 298.5 M€ added on 23 March
     * 2021 are not in it.
     */
    public static final CallVersion VERSION_2021 = CallVersion.builder()
            .name("2021")
            .closing(PublishedDate.of(
                    LocalDate.of(2021, 6, 1),
                    "Biotech Santé Bretagne, « Plan de relance pour l'industrie – volet territorial »"))
            .minimumEligibleBase(Euros.of(200_000))
            .maximumDurationMonths(24)
            .envelope(Euros.of(250_000_000))
            .source(Publication.of(
                    "Biotech Santé Bretagne, « soutien à l'investissement industriel dans les territoires »",
                    "eligible base of at least 200,000 €; expenses within 2 years; closing on 1 June 2021"))
            .source(Publication.of(
                    "Biotech Santé Bretagne, « Plan de relance pour l'industrie – volet territorial »",
                    "territorial part of the call « Plan de relance pour l'industrie »; about 250 M€; "
                            + "closing on 1 June 2021"))
            .build();

    /**
     * The call with both versions and the names under which it was published. Whether a version followed is not known.
     */
    public static final CallForProjects FUND = CallForProjects.builder()
            .id(CallId.of("FAIIT"))
            .name("fonds d'accélération des investissements industriels dans les territoires")
            .otherName("fonds de soutien aux investissements industriels dans les territoires")
            .otherName("soutien à l'investissement industriel dans les territoires")
            .otherName("soutien aux investissements industriels dans les territoires")
            .otherName("Plan de relance pour l'industrie – volet territorial")
            .otherName("volet territorial")
            .otherName("projets territoriaux")
            .version(VERSION_2020)
            .version(VERSION_2021)
            .build();

    private FundCalls() {}
}

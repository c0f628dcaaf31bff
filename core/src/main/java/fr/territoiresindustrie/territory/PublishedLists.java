package fr.territoiresindustrie.territory;

import fr.territoiresindustrie.identifier.Phase;
import java.time.LocalDate;
import java.util.List;

/**
 * The versions of the list of labelled territories whose counts were published: 124, 136, 144, 146, 148, 146 again, 149
 * and 183.
 *
 * <p>What was published is a count at a date, seldom a period. Each version here starts on the first day on which a
 * source shows it, and ends on the eve of the next version or on the last day on which a source shows it. Days that no
 * version covers, such as those of the summer of 2022, are days for which no list was found, not days without
 * territories. The communes of each version are not shipped.
 *
 * <p>The counts of 146 and of 148 territories were in official use at the same time from October 2021 to May 2022, so
 * {@link #listInUseOn} may give two versions. A count of 141 in June 2019 is sometimes quoted; no source was found, and
 * it is left out.
 */
public final class PublishedLists {

    /** 124 territories, announced by the Prime Minister at the Conseil national de l'industrie. */
    public static final ListVersion NOVEMBER_2018 = first(
            LocalDate.of(2018, 11, 22),
            LocalDate.of(2019, 3, 4),
            124,
            "gouvernement.fr, 22 Nov 2018; vipress.net on the first steering committee, Jan 2019");

    /**
     * 136 territories, at the first general assembly in Lyon, after the regional committees had adapted the first list.
     */
    public static final ListVersion MARCH_2019 = first(
            LocalDate.of(2019, 3, 5),
            LocalDate.of(2019, 11, 13),
            136,
            "cohesion-territoires.gouv.fr, press release, 6 Mar 2019; vipress.net, Mar 2019");

    /** 144 territories, in the press one year after the launch, on the very day on which the map of 146 was shown. */
    public static final ListVersion NOVEMBER_2019_PRESS =
            first(LocalDate.of(2019, 11, 14), LocalDate.of(2019, 11, 14), 144, "marseille.latribune.fr, 14 Nov 2019");

    /** 146 territories, on the map shown at the Conseil national de l'industrie. */
    public static final ListVersion NOVEMBER_2019 = first(
            LocalDate.of(2019, 11, 14),
            LocalDate.of(2020, 7, 19),
            146,
            "map of 14 Nov 2019, in the methodological guide of the programme, version 6, 2 Jan 2020");

    /**
     * 148 territories, used for the Pack Rebond, for the launch of the investment fund and still quoted in spring 2022.
     */
    public static final ListVersion JULY_2020 = first(
            LocalDate.of(2020, 7, 20),
            LocalDate.of(2022, 5, 31),
            148,
            "lagazettedescommunes.com, 21 Jul 2020; banquedesterritoires.fr (Localtis), Sep 2020");

    /**
     * 146 territories once more, said by the press and in a parliamentary hearing while others said 148; quoted until
     * May 2022.
     */
    public static final ListVersion OCTOBER_2021 = first(
            LocalDate.of(2021, 10, 11),
            LocalDate.of(2022, 5, 31),
            146,
            "lemoniteur.fr, 11 Oct 2021; nosdeputes.fr, hearing of the Delegate, 2021; latribune.fr, May 2022");

    /**
     * 149 territories and 16,186 communes, in the open data of the Banque des Territoires; the day in late 2022 is not
     * published, the last one stands here.
     */
    public static final ListVersion END_2022 = first(
            LocalDate.of(2022, 12, 31),
            LocalDate.of(2023, 11, 8),
            149,
            "Caisse des dépôts on data.gouv.fr, \"Liste des territoires d'industrie et des communes concernées\", "
                    + "end of 2022");

    /** 183 territories of the second phase, announced at the general assembly in Chalon-sur-Saône. */
    public static final ListVersion NOVEMBER_2023 = new ListVersion(
            Phase.SECOND,
            LocalDate.of(2023, 11, 9),
            null,
            183,
            "lagazettedescommunes.com, Nov 2023; ANCT on data.gouv.fr");

    private static final List<ListVersion> ALL = List.of(
            NOVEMBER_2018,
            MARCH_2019,
            NOVEMBER_2019_PRESS,
            NOVEMBER_2019,
            JULY_2020,
            OCTOBER_2021,
            END_2022,
            NOVEMBER_2023);

    private PublishedLists() {}

    private static ListVersion first(LocalDate from, LocalDate to, int territories, String source) {
        return new ListVersion(Phase.FIRST, from, to, territories, source);
    }

    /**
     * Lists all published versions.
     *
     * @return the versions in the order of their first days, unmodifiable
     */
    public static List<ListVersion> list() {
        return ALL;
    }

    /**
     * Lists the versions that were in use on a day.
     *
     * @param date the day
     * @return the versions: two where sources disagree, none where no source was found
     */
    public static List<ListVersion> listInUseOn(LocalDate date) {
        return ALL.stream().filter(version -> version.covers(date)).toList();
    }
}

package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.project.CostNature;

/** The part of the base that a cost belongs to under the articles on investment (Articles 14(4) and 17(2) to (4)). */
enum CostBase {

    /** Land, buildings, plant, machinery and equipment, leased ones included. */
    TANGIBLE,

    /** Patents, licences, software and the like. */
    INTANGIBLE,

    /** The wage cost of the jobs that the investment creates. */
    WAGES,

    /** Not known, or of a kind that may hold eligible costs and others. */
    UNCLEAR,

    /** Not eligible. */
    NONE;

    static CostBase of(CostLine line) {
        CostNature nature = line.nature();
        if (nature == null) {
            return UNCLEAR;
        }
        return switch (nature) {
            case LAND, BUILDINGS, INFRASTRUCTURE, EQUIPMENT, ENERGY_ENVIRONMENT, LEASING -> TANGIBLE;
            case INTANGIBLE -> INTANGIBLE;
            case WAGES -> WAGES;
            case INDUSTRIALISATION -> UNCLEAR;
            case CONSULTANCY, TRAINING, RESEARCH, OPERATING, OTHER -> NONE;
        };
    }
}

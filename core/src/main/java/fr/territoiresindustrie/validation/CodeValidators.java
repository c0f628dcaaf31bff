package fr.territoiresindustrie.validation;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.identifier.EpciCode;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.identifier.NafVersion;
import fr.territoiresindustrie.identifier.RegionCode;
import fr.territoiresindustrie.identifier.Siren;
import fr.territoiresindustrie.identifier.Siret;
import fr.territoiresindustrie.problem.Checked;
import java.util.Arrays;
import java.util.List;

/**
 * One validator per code. They are public only for the provider, which makes them by reflection; nobody can name them
 * from outside.
 */
final class CodeValidators {

    private CodeValidators() {}

    public static final class OfSiren extends CodeValidator<SirenNumber> {

        @Override
        public void initialize(SirenNumber constraint) {
            begin(
                    SirenNumber.class,
                    constraint.message(),
                    constraint.tolerant(),
                    text -> Siren.tryParse(text).map(Siren::value));
        }
    }

    public static final class OfSiret extends CodeValidator<SiretNumber> {

        @Override
        public void initialize(SiretNumber constraint) {
            begin(
                    SiretNumber.class,
                    constraint.message(),
                    constraint.tolerant(),
                    text -> Siret.tryParse(text).map(Siret::value));
        }
    }

    public static final class OfEpci extends CodeValidator<EpciCodeFormat> {

        @Override
        public void initialize(EpciCodeFormat constraint) {
            begin(
                    EpciCodeFormat.class,
                    constraint.message(),
                    constraint.tolerant(),
                    text -> EpciCode.tryParse(text).map(EpciCode::value));
        }
    }

    public static final class OfCommune extends CodeValidator<CommuneCodeFormat> {

        @Override
        public void initialize(CommuneCodeFormat constraint) {
            begin(
                    CommuneCodeFormat.class,
                    constraint.message(),
                    constraint.tolerant(),
                    text -> CommuneCode.tryParse(text).map(CommuneCode::value));
        }
    }

    public static final class OfDepartement extends CodeValidator<DepartementCodeFormat> {

        @Override
        public void initialize(DepartementCodeFormat constraint) {
            begin(
                    DepartementCodeFormat.class,
                    constraint.message(),
                    constraint.tolerant(),
                    text -> DepartementCode.tryParse(text).map(DepartementCode::value));
        }
    }

    public static final class OfRegion extends CodeValidator<RegionCodeFormat> {

        @Override
        public void initialize(RegionCodeFormat constraint) {
            begin(
                    RegionCodeFormat.class,
                    constraint.message(),
                    constraint.tolerant(),
                    text -> RegionCode.tryParse(text).map(RegionCode::value));
        }
    }

    public static final class OfNaf extends CodeValidator<NafCodeFormat> {

        @Override
        public void initialize(NafCodeFormat constraint) {
            List<NafVersion> versions = Arrays.asList(constraint.versions());
            begin(
                    NafCodeFormat.class,
                    constraint.message(),
                    constraint.tolerant(),
                    text -> versions.isEmpty()
                            ? NafCode.tryParse(text).map(NafCode::toString)
                            : inOneOf(versions, text).map(NafCode::code));
        }

        /** The first version that has the code; otherwise the problem with the last one. */
        private static Checked<NafCode> inOneOf(List<NafVersion> versions, CharSequence text) {
            Checked<NafCode> read = NafCode.tryParse(versions.get(0), text);
            for (int i = 1; i < versions.size() && !read.valid(); i++) {
                read = NafCode.tryParse(versions.get(i), text);
            }
            return read;
        }
    }
}

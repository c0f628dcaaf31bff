package fr.territoiresindustrie.identifier;

import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The one rule of identifiers whose text is somebody's own: short, visible, and without space around it. */
final class FreeText {

    private static final int LONGEST = 100;

    private FreeText() {}

    static <T> CodeReader<T> reader(Function<String, T> maker) {
        return CodeReader.ofFreeText(FreeText::fault, maker);
    }

    static @Nullable Problem fault(String value) {
        if (CodeReader.stripped(value).isEmpty()) {
            return Problem.of(ProblemCode.REQUIRED, "", value);
        }
        if (value.length() > LONGEST) {
            return Problem.of(ProblemCode.TOO_LARGE, "", value)
                    .with("kind", "characters")
                    .with("limit", LONGEST);
        }
        boolean visible = value.chars().noneMatch(Character::isISOControl) && value.equals(CodeReader.stripped(value));
        return visible ? null : CodeReader.malformed(value, "P-014, DE-HRB-1234");
    }
}

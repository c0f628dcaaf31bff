package fr.territoiresindustrie.territory;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PackedCodeProperties {

    @Property
    void come_back_unchanged(@ForAll("codes") String code) {
        assertThat(PackedCode.unpack(PackedCode.pack(code))).isEqualTo(code);
    }

    @Property
    void sort_as_their_texts_do(@ForAll("codes") String a, @ForAll("codes") String b) {
        assertThat(Integer.signum(Integer.compare(PackedCode.pack(a), PackedCode.pack(b))))
                .isEqualTo(Integer.signum(a.compareTo(b)));
    }

    @Property
    void lie_within_their_departement(@ForAll("codes") String code) {
        String departement = code.substring(0, 2);
        assertThat(PackedCode.pack(code)).isBetween(PackedCode.lowest(departement), PackedCode.highest(departement));
    }

    @Provide
    Arbitrary<String> codes() {
        return Combinators.combine(
                        Arbitraries.of("01", "18", "2A", "2B", "69", "97", "98"),
                        Arbitraries.strings().numeric().ofLength(3))
                .as(String::concat);
    }
}

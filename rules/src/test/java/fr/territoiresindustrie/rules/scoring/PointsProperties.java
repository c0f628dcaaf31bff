package fr.territoiresindustrie.rules.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.RoundTrips;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PointsProperties {

    @Property
    void points_travel_and_read_their_own_text_form(@ForAll long thousandths) {
        Points points = Points.ofThousandths(thousandths);
        assertThat(Points.parse(points.toString())).isEqualTo(points);
        RoundTrips.assertTravels(points, Points.class);
    }
}

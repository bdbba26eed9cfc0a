package org.aftersales.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.aftersales.launcher.demo.Demo;
import org.junit.jupiter.api.Test;

/** The main job, as a newcomer sees it. */
class BrokenProductJourneyTest {

    @Test
    void a_covered_defect_ends_in_a_repair_a_complaint_and_points() {
        assertEquals(0, Demo.play(Stage.platform().addresses(), Optional.empty()));
    }

    @Test
    void the_story_can_be_told_again_on_kept_data() {
        assertEquals(0, Demo.play(Stage.platform().addresses(), Optional.empty()));
    }
}

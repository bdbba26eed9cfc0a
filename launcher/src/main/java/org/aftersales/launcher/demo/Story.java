package org.aftersales.launcher.demo;

import java.util.List;

/** The main job, from the sales file to the events that an analyst reads. */
final class Story {
    private final World world;

    Story(World world) {
        this.world = world;
    }

    void play() {
        var events = new StoryReader(world.addresses().bootstrapServers());
        var bought = new Sale(world).play();
        var owner = new Ownership(world).play(bought);
        var claim = new ClaimFiling(world).play(bought, owner);
        var ticket = new Repair(world).play(claim);
        var answer = new SurveyAnswer(world).play(ticket);
        new ComplaintAndPoints(world).play(ticket);
        var secrets = new Confidential(
                bought.television().traces().toList(),
                List.of(ClaimFiling.FAULT, Repair.NOTE, SurveyAnswer.COMMENT, answer));
        new Retelling(world, events).play(owner, secrets);
    }
}

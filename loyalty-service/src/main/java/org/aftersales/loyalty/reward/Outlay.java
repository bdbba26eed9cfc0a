package org.aftersales.loyalty.reward;

import jakarta.persistence.Embeddable;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.ledger.ReturnedLine;

/** The points of a redemption: never are more spent than were reserved, or given back than were spent. */
@Embeddable
class Outlay {
    private long points;
    private long captured;
    private long givenBack;
    private long returned;

    static Outlay reserved(Points points) {
        var outlay = new Outlay();
        outlay.points = points.value();
        return outlay;
    }

    void spend(Points spent) {
        if (spent.none() || spent.value() > points) throw new NotHeld(points);
        captured = spent.value();
    }

    /** Part of what they were spent on came back; answers with the points that are due for it if it can be had in parts. */
    Points returned(ReturnedLine line) {
        var due = line.due(captured, returned, givenBack);
        returned += line.returned();
        return new Points(due);
    }

    /** Whether nothing is left of it by now. */
    boolean allBack(ReturnedLine last) {
        return returned >= last.bought();
    }

    Points giveBack(Points due) {
        givenBack += due.value();
        return due;
    }

    /** What has not been given back yet. */
    Points giveRest() {
        return giveBack(new Points(captured - givenBack));
    }

    Points points() {
        return new Points(points);
    }

    Points captured() {
        return new Points(captured);
    }

    Points givenBack() {
        return new Points(givenBack);
    }

    protected Outlay() {}
}

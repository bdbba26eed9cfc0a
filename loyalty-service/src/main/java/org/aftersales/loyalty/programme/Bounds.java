package org.aftersales.loyalty.programme;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How much a tenant may set up; what is there stays when a bound is lowered. Whoever wants more is answered 422 with the
 * bound.
 */
@ConfigMapping(prefix = "aftersales.bounds")
public interface Bounds {
    /** How many programmes a tenant has beside main, closed ones included: each event is judged in all of them. */
    @WithDefault("20")
    int programmes();

    /** How many rules there are for one kind of event in a programme: each such event is held against all of them. */
    @WithDefault("50")
    int rules();

    /** How many rewards the catalogue of a programme has, those included that cannot be had any more. */
    @WithDefault("200")
    int rewards();

    /** How many budgets a programme has: all of them are looked at every hour. */
    @WithDefault("100")
    int budgets();

    /** How many groups one member belongs to at a time: each event of theirs is told with all of them. */
    @WithDefault("50")
    int groups();
}

package org.aftersales.feedback.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.aftersales.kit.problem.NotFound;

/** What somebody with the link under a message may do: say that they do not want to be asked, and take it back. */
@ApplicationScoped
public class OptOutUseCases {

    private final OptOutGate gate;
    private final OptOuts optOuts;

    OptOutUseCases(OptOutGate gate, OptOuts optOuts) {
        this.gate = gate;
        this.optOuts = optOuts;
    }

    /**
     * Whether they have said it. Reading changes nothing.
     *
     * @throws NotFound when the link does not work
     */
    public boolean isOut(String token) {
        return gate.pass(token, optOuts::isOut);
    }

    /**
     * They are not asked any more, as all customers that they are; saying it twice is saying it once.
     *
     * @throws NotFound when the link does not work
     */
    public void leave(String token) {
        gate.pass(token, customer -> optOuts.leave(customer));
    }

    /** They have allowed it elsewhere, later than they refused it here: their addresses are written to again. */
    public void allowed(UUID customer) {
        optOuts.allowed(customer);
    }

    /**
     * They may be asked again about what happens from now on.
     *
     * @throws NotFound when the link does not work
     */
    public void comeBack(String token) {
        gate.pass(token, customer -> optOuts.comeBack(customer));
    }
}

package org.aftersales.ticket.routine;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What customers are told by themselves; the texts are in {@code messages/routine_<language>.properties}. */
@MessageBundle("routine")
interface RoutineMessages {

    @Message
    String arrived(String number);

    @Message
    String done(String number, int days);

    @Message
    String your_turn(String number, int days);

    @Message
    String unit_returned(String number);
}

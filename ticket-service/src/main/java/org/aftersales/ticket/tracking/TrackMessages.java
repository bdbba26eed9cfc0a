package org.aftersales.ticket.tracking;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.aftersales.ticket.appointment.AppointmentMode;
import org.aftersales.ticket.appointment.AppointmentStatus;
import org.aftersales.ticket.appointment.AppointmentType;
import org.aftersales.ticket.conversation.Author;
import org.aftersales.ticket.ticket.TicketKind;

/** Every word of the tracking page; the texts are in {@code messages/track_<language>.properties}. */
@MessageBundle("track")
interface TrackMessages {

    @Message
    String title();

    @Message
    String kind(TicketKind kind);

    @Message
    String progress(Progress progress);

    @Message
    String explained(Progress progress);

    @Message
    String reference();

    @Message
    String opened(String day);

    @Message
    String steps();

    @Message
    String step(TrackPage.Name step);

    @Message
    String promised(PromisedThing thing);

    @Message
    String promises();

    @Message
    String thing(PromisedThing thing);

    @Message
    String until(String moment);

    @Message
    String overdue(String moment);

    @Message
    String kept(String moment);

    @Message
    String broken(String done, String due);

    @Message
    String paused();

    @Message
    String paused_for_you();

    @Message
    String clock_universal();

    @Message
    String late();

    @Message
    String appointments();

    @Message
    String type(AppointmentType type);

    @Message
    String mode(AppointmentMode mode);

    @Message
    String status(AppointmentStatus status);

    @Message
    String between(String from, String until);

    @Message
    String clock(String city);

    @Message
    String change();

    @Message
    String free_until(String moment);

    @Message
    String fee_later(String fee);

    @Message
    String fee_now(String fee);

    @Message
    String fee_none();

    @Message
    String movable_until(String day);

    @Message
    String moves_left(String count);

    @Message
    String not_movable();

    @Message
    String how_to_change();

    @Message
    String how_to_cancel();

    @Message
    String join();

    @Message
    String messages();

    @Message
    String author(Author author);

    @Message
    String privacy(String day);

    @Message
    String note_title(TrackNote note);

    @Message
    String note_text(TrackNote note);
}

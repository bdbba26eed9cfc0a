package org.aftersales.ticket.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.aftersales.kit.page.PageLanguage;
import org.aftersales.ticket.appointment.AppointmentStatus;
import org.aftersales.ticket.appointment.ToldAppointment;
import org.aftersales.ticket.appointment.ToldChange;
import org.aftersales.ticket.conversation.Author;
import org.aftersales.ticket.conversation.ToldMessage;
import org.jspecify.annotations.Nullable;

/** A ticket as it is drawn for its customer. */
record TrackPage(PageLanguage language, String style, String token, TrackedTicket ticket, Instant expiresAt) {

    private static final String UTC = "UTC";
    private static final Set<String> NOWHERE = Set.of(UTC, "Z");

    public String openedOn() {
        return dates().day(ticket.openedAt());
    }

    /** The next promised time, by {@link #city}'s clock. */
    public String promisedBy() {
        var promised = ticket.promisedBy();
        return promised == null ? "" : dates().moment(promised, zone());
    }

    /** Whose clock the promises are told by; empty for universal time. */
    public String city() {
        return zone().equals(UTC) ? "" : dates().city(zone(), ticket.openedAt());
    }

    public List<Promise> promises() {
        return ticket.promises().stream()
                .map(promise -> new Promise(promise, zone(), dates()))
                .toList();
    }

    public String expiresOn() {
        return dates().day(expiresAt);
    }

    public List<Step> steps() {
        var reached = ticket.progress().steps();
        return Stream.of(Name.values()).map(name -> new Step(name, reached)).toList();
    }

    public List<Visit> visits() {
        return ticket.appointments().stream()
                .map(appointment -> new Visit(appointment, dates(), language))
                .toList();
    }

    public List<Words> words() {
        return ticket.messages().stream()
                .map(message -> new Words(message, dates().moment(message.postedAt(), zone())))
                .toList();
    }

    /** Of the latest appointment, else of the calendar by which is promised; universal time where nothing says more. */
    private String zone() {
        if (!ticket.appointments().isEmpty())
            return ticket.appointments().getLast().zone();
        return ticket.promises().stream()
                .map(TrackedPromise::zone)
                .filter(zone -> !NOWHERE.contains(zone))
                .findFirst()
                .orElse(UTC);
    }

    private TrackDates dates() {
        return new TrackDates(language);
    }

    /** A promise as it is drawn. */
    record Promise(TrackedPromise told, String zone, TrackDates dates) {

        public String due() {
            return told.dueAt() == null ? "" : dates.moment(told.dueAt(), zone);
        }

        public String done() {
            return told.doneAt() == null ? "" : dates.moment(told.doneAt(), zone);
        }
    }

    /** A message as it is drawn. */
    record Words(ToldMessage told, String at) {

        public boolean isYours() {
            return told.author() == Author.CUSTOMER;
        }
    }

    /** The three steps of every ticket. */
    enum Name {
        RECEIVED,
        UNDER_WAY,
        DONE
    }

    /** @param reached how many of the steps were */
    record Step(Name name, int reached) {

        public boolean isDone() {
            return number() < reached || number() == Name.values().length && isNow();
        }

        public boolean isNow() {
            return number() == reached;
        }

        private int number() {
            return name.ordinal() + 1;
        }
    }

    /** An appointment as it is drawn. */
    record Visit(ToldAppointment told, TrackDates dates, PageLanguage language) {

        public boolean isComing() {
            return told.status() == AppointmentStatus.CONFIRMED || told.status() == AppointmentStatus.UNDER_WAY;
        }

        public boolean isPromised() {
            return told.promised() != null;
        }

        public String day() {
            return dates.promisedDay(told);
        }

        public String from() {
            return dates.promisedFrom(told);
        }

        public String until() {
            return dates.promisedUntil(told);
        }

        public String city() {
            return dates.city(told);
        }

        /** What it means to change it; null where there is nothing to change. */
        public @Nullable Change change() {
            return told.change() == null ? null : new Change(told.change(), told.zone(), dates, language);
        }
    }

    /** What it means to change an appointment, as it is drawn. */
    record Change(ToldChange told, String zone, TrackDates dates, PageLanguage language) {

        public String freeUntil() {
            return told.inTimeUntil() == null ? "" : dates.moment(told.inTimeUntil(), zone);
        }

        public String fee() {
            return told.fee() == null ? "" : TrackMoney.text(told.fee(), language);
        }

        public String movableUntil() {
            return told.movableUntil() == null ? "" : dates.day(told.movableUntil(), zone);
        }

        /** Empty where as often as they like. */
        public String movesLeft() {
            return told.movesLeft() == null ? "" : language.digits(told.movesLeft());
        }
    }
}

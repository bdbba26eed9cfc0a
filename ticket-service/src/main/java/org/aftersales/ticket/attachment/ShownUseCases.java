package org.aftersales.ticket.attachment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.timer.Timers;

/** Files that messages show. */
@ApplicationScoped
@Transactional
public class ShownUseCases {

    private final Attachments attachments;
    private final Contents contents;
    private final PersonalData personal;
    private final Timers timers;

    ShownUseCases(Attachments attachments, Contents contents, PersonalData personal, Timers timers) {
        this.attachments = attachments;
        this.contents = contents;
        this.personal = personal;
        this.timers = timers;
    }

    /** A message that customers may read shows no file that they may not. */
    static final class NotForCustomers extends RuleViolated {
        NotForCustomers(int place) {
            super(
                    "attachment-internal",
                    "This file is for staff only.",
                    List.of(new Violation("/attachments/" + place, "internal", "Staff only.")));
        }
    }

    /**
     * The message shows these files from now on; they are not deleted as unused any more.
     *
     * @param writer who sent the message, and must have sent the files
     * @throws NotFound when one of them is not of this ticket, or somebody else's
     */
    public void show(UUID message, UUID ticket, List<UUID> files, Audience audience, String writer) {
        for (int place = 0; place < files.size(); place++) {
            var file = attachments.lock(files.get(place));
            if (!file.ticketId().equals(ticket) || !file.uploadedBy().equals(writer)) throw new NotFound();
            if (audience == Audience.PUBLIC && file.visibility() == Audience.INTERNAL) {
                throw new NotForCustomers(place);
            }
            file.serve();
            attachments.show(message, file.id(), place);
            timers.cancel(UnusedTimer.KIND, file.id());
        }
    }

    /** A file that customers may read, whoever asks; none before a verdict, or when that is against it. */
    public Optional<FileBody> content(UUID file) {
        return attachments
                .findByIdOptional(file)
                .filter(each -> each.visibility() == Audience.PUBLIC && each.status() == AttachmentStatus.AVAILABLE)
                .map(each -> contents.body(each.kept()));
    }

    /** A copy of a message shows the same files, which are kept once. */
    public void showAgain(UUID original, UUID copy) {
        attachments.showAgain(original, copy);
    }

    /** The files of these messages, whoever asks. */
    public Map<UUID, List<ToldAttachment>> of(Collection<UUID> messages) {
        var shown = attachments.shown(messages);
        var told = attachments
                .all(shown.stream().map(Attachments.Shown::attachment).toList())
                .stream()
                .map(this::told)
                .collect(toMap(ToldAttachment::id, Function.identity()));
        return shown.stream()
                .collect(groupingBy(
                        Attachments.Shown::message,
                        mapping(each -> Objects.requireNonNull(told.get(each.attachment())), toList())));
    }

    private ToldAttachment told(Attachment attachment) {
        return new ToldAttachment(
                attachment.id(),
                personal.open(AttachmentUseCases.NAME, attachment.id(), attachment.name()),
                attachment.type(),
                attachment.size(),
                attachment.status() == AttachmentStatus.AVAILABLE);
    }
}

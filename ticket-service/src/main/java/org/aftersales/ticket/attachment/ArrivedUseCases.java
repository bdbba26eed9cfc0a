package org.aftersales.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.timer.Timers;
import org.aftersales.kit.upload.UploadType;

/** Files that come by themselves, by the rules of those that are declared. */
@ApplicationScoped
@Transactional
public class ArrivedUseCases {

    private static final int LONGEST_NAME = 200;

    private final Attachments attachments;
    private final Contents contents;
    private final Custody custody;
    private final PersonalData personal;
    private final Timers timers;
    private final AttachmentSettings settings;
    private final Clock clock;

    ArrivedUseCases(
            Attachments attachments,
            Contents contents,
            Custody custody,
            PersonalData personal,
            Timers timers,
            AttachmentSettings settings,
            Clock clock) {
        this.attachments = attachments;
        this.contents = contents;
        this.custody = custody;
        this.personal = personal;
        this.timers = timers;
        this.settings = settings;
        this.clock = clock;
    }

    /** The file, in quarantine; none where its bytes are of no type of ours or broken, or there are too many or too much. */
    public Optional<UUID> take(UUID ticket, ArrivedFile file) {
        var size = file.content().length;
        if (size > UploadBody.LARGEST || attachments.of(ticket) >= AttachmentUseCases.MOST) return Optional.empty();
        return UploadType.of(file.content()).flatMap(type -> keep(ticket, file, type));
    }

    private Optional<UUID> keep(UUID ticket, ArrivedFile file, UploadType type) {
        var key = UUID.randomUUID().toString();
        var parts = new Parts((number, part) -> contents.put(key, number, part));
        try {
            var content = file.content();
            new UploadBody(new ByteArrayInputStream(content), content.length).clean(type, parts);
        } catch (UploadBody.Differs broken) {
            contents.delete(key, Parts.MOST);
            return Optional.empty(); // nobody waits for an answer, and the whole of it is kept elsewhere
        }
        return Optional.of(keep(ticket, file, type, parts.finish(key)));
    }

    private UUID keep(UUID ticket, ArrivedFile file, UploadType type, KeptFile kept) {
        var id = Uuids.v7(clock);
        var now = clock.instant();
        var declared = new Declared(file.audience(), type, file.content().length, file.by());
        var attachment =
                Attachment.declare(id, ticket, declared, personal.seal(AttachmentUseCases.NAME, id, name(file)), now);
        custody.keep(attachment, kept);
        attachments.persistAndFlush(attachment);
        timers.schedule(ScanTimer.KIND, id, now);
        timers.schedule(UnusedTimer.KIND, id, now.plus(settings.unused()));
        return id;
    }

    private static String name(ArrivedFile file) {
        var name = file.name().replaceAll("\\p{Cntrl}+", " ").strip();
        if (name.isEmpty()) return "file";
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}

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
    private final PersonalData personal;
    private final Timers timers;
    private final AttachmentSettings settings;
    private final Clock clock;

    ArrivedUseCases(
            Attachments attachments,
            Contents contents,
            PersonalData personal,
            Timers timers,
            AttachmentSettings settings,
            Clock clock) {
        this.attachments = attachments;
        this.contents = contents;
        this.personal = personal;
        this.timers = timers;
        this.settings = settings;
        this.clock = clock;
    }

    /** The file, in quarantine; none where its bytes are of no type of ours or broken, or there are too many or too much. */
    public Optional<UUID> take(UUID ticket, ArrivedFile file) {
        var size = file.content().length;
        if (size > UploadedBytes.LARGEST || attachments.of(ticket) >= AttachmentUseCases.MOST) return Optional.empty();
        return UploadType.of(file.content()).flatMap(type -> read(file, type)).map(bytes -> keep(ticket, file, bytes));
    }

    private static Optional<UploadedBytes> read(ArrivedFile file, UploadType type) {
        try {
            var content = file.content();
            return Optional.of(UploadedBytes.read(new ByteArrayInputStream(content), type, content.length));
        } catch (UploadedBytes.Differs broken) {
            return Optional.empty(); // nobody waits for an answer, and the whole of it is kept elsewhere
        }
    }

    private UUID keep(UUID ticket, ArrivedFile file, UploadedBytes bytes) {
        var id = Uuids.v7(clock);
        var now = clock.instant();
        var type = UploadType.of(file.content()).orElseThrow();
        var declared = new Declared(file.audience(), type, file.content().length, file.by());
        var attachment =
                Attachment.declare(id, ticket, declared, personal.seal(AttachmentUseCases.NAME, id, name(file)), now);
        attachment.arrived(bytes.digest());
        attachments.persistAndFlush(attachment);
        contents.put(attachment.key(), bytes.content());
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

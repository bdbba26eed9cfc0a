package org.aftersales.ticket.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.upload.UploadType;

/** What arrives, read up to the size that was declared and not further. */
final class UploadBody extends InputStream {

    /** Ten million bytes: a photograph of any phone, a report of many pages. */
    static final int LARGEST = 10_000_000;

    /** So many bytes tell every type of ours. */
    private static final int HEAD = 16;

    private final InputStream body;
    private final long size;
    private long count;

    UploadBody(InputStream body, long size) {
        this.body = body;
        this.size = size;
    }

    /**
     * Hands the file on while it arrives, without its metadata: what begins otherwise than its type is not read on, what is
     * longer than declared is noticed by its next byte.
     *
     * @throws Differs when it is not what was declared, or not built as its type says; a part was handed on by then
     * @throws Malformed when it breaks off
     */
    void clean(UploadType declared, OutputStream to) {
        try {
            var head = readNBytes(HEAD);
            if (!UploadType.of(head).equals(Optional.of(declared))) {
                throw new Differs("Its first bytes are not of the type that was declared.");
            }
            declared.clean(new SequenceInputStream(new ByteArrayInputStream(head), this), to);
            skipNBytes(size - count);
            if (body.read() >= 0) throw otherSize();
        } catch (IllegalArgumentException broken) {
            throw new Differs("It is not built as its type says, or breaks off.");
        } catch (IOException brokenOff) {
            throw new Malformed("invalid-body", "The content breaks off or is not framed as HTTP says.");
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (count == size) return -1;
        var read = body.read(buffer, from, (int) Math.min(length, size - count));
        if (read < 0) throw otherSize();
        count += read;
        return read;
    }

    static Differs otherSize() {
        return new Differs("It has not the size that was declared.");
    }

    /** What arrives must be what was declared. */
    static final class Differs extends RuleViolated {
        Differs(String detail) {
            super("content-differs", detail);
        }
    }
}

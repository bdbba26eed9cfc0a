package org.aftersales.ticket.attachment;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Cuts what is written into parts, and hands each on as soon as it is full: a file on its way is never held as a whole. */
final class Parts extends OutputStream {

    /** Half a mebibyte of plain bytes; the last part is smaller. */
    static final int SIZE = 512 * 1024;

    /** More than the largest file has, however its cleaning lengthens it. */
    static final int MOST = 24;

    private final Shelf shelf;
    private final MessageDigest digest;
    private final byte[] part = new byte[SIZE];
    private int filled;
    private int number;

    Parts(Shelf shelf) {
        this.shelf = shelf;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the parts, each once and in order. */
    interface Shelf {

        /** @param number from 0 */
        void put(int number, byte[] part);
    }

    @Override
    public void write(int one) {
        if (filled == SIZE) handOn();
        part[filled++] = (byte) one;
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        for (int at = from; at < from + count; ) {
            if (filled == SIZE) handOn();
            var length = Math.min(from + count - at, SIZE - filled);
            System.arraycopy(bytes, at, part, filled, length);
            filled += length;
            at += length;
        }
    }

    /** Hands the last part on; nothing is written any more. */
    KeptFile finish(String key) {
        handOn();
        return new KeptFile(key, number, digest.digest());
    }

    private void handOn() {
        if (number == MOST) throw new UploadBody.Differs("It is not built as its type says.");
        digest.update(part, 0, filled);
        shelf.put(number, Arrays.copyOf(part, filled));
        number++;
        filled = 0;
    }
}

package org.aftersales.ticket.attachment;

import java.io.IOException;
import java.io.OutputStream;

/** The bytes of a file, of which one part at a time is held while they are sent. */
public interface FileBody {

    /** Sends all of them, once. */
    void sendTo(OutputStream out) throws IOException;
}

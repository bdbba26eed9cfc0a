package org.aftersales.ticket.attachment;

/** Where sealed files are kept, by tenant and key. The same key always has the same bytes, so putting twice is once. */
interface ContentStore {

    /** As the settings call it. */
    String name();

    void put(String tenant, String key, byte[] sealed);

    /** @throws IllegalStateException when there is nothing of that key */
    byte[] get(String tenant, String key);

    /** Nothing happens when there is nothing of that key. */
    void delete(String tenant, String key);
}

package org.aftersales.kit.tenant;

/** The roles a token may carry in its {@code roles} claim. */
public final class Roles {
    public static final String CUSTOMER = "customer";
    public static final String RETAILER = "retailer";
    public static final String AGENT = "agent";
    public static final String TECHNICIAN = "technician";
    public static final String ADJUSTER = "adjuster";
    public static final String MANAGER = "manager";
    public static final String ANALYST = "analyst";
    public static final String ADMIN = "admin";

    /** No person: the gateway of a mail server, which hands over what arrives. */
    public static final String MAIL_GATEWAY = "mail-gateway";

    private Roles() {}
}

package org.aftersales.feedback.complaint;

/** Whose hours promises are counted in: the first of these who has hours of their own. Published, so never renamed. */
enum HoursOf {
    /** The service centre that is responsible for the work complained about. */
    CENTRE,
    /** The retailer whose customer complains. */
    RETAILER,
    TENANT
}

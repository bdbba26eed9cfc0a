package org.aftersales.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.feedback.delivery.PostOffice;
import org.aftersales.kit.test.TestClock;

/** Whoever allows surveys is told of one by mail. */
@ApplicationScoped
public class Mailing {

    private final Story story;
    private final Contacts contacts;
    private final PostOffice post;
    private final TestClock clock;

    Mailing(Story story, Contacts contacts, PostOffice post, TestClock clock) {
        this.story = story;
        this.contacts = contacts;
        this.post = post;
        this.clock = clock;
    }

    /** Today the customer's ticket was closed, and a mail asks them about it; answers where that went. */
    public String ask(Asked customer) {
        clock.reset();
        post.deliver();
        story.link(customer);
        var address = contacts.open(customer, "en");
        story.deliver(Story.ticket("closed", customer));
        post.deliver();
        return address;
    }
}

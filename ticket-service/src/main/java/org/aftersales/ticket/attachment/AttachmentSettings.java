package org.aftersales.ticket.attachment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "aftersales.attachment")
interface AttachmentSettings {

    /** Where files are kept, always sealed: {@code database}, {@code file} or {@code s3}. */
    @WithDefault("database")
    String store();

    /** The folder of the store {@code file}, shared by all instances. */
    Optional<String> folder();

    /** How long a file may wait for a message that shows it; then it is deleted. ISO-8601 duration. */
    @WithDefault("PT24H")
    Duration unused();

    /** Where clamd listens, {@code host:port}; without it files are shown unscanned, and said to be. */
    Optional<String> clamd();

    S3 s3();

    /** The store {@code s3}: any service that speaks the protocol, with addresses by path. */
    interface S3 {
        /** Base address, without a slash at the end. */
        Optional<String> endpoint();

        /** Region that requests are signed for. */
        @WithDefault("us-east-1")
        String region();

        /** Bucket; it must be there. */
        Optional<String> bucket();

        /** Id of the access key. */
        Optional<String> accessKey();

        /** The secret of the access key. */
        Optional<String> secretKey();
    }
}

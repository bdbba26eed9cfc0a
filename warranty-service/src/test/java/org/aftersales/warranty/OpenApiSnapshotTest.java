package org.aftersales.warranty;

import io.quarkus.test.junit.QuarkusTest;
import org.aftersales.kit.test.OpenApiSnapshot;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiSnapshotTest {

    @Test
    void the_committed_document_is_what_the_service_says_of_itself() {
        OpenApiSnapshot.verify("warranty");
    }
}

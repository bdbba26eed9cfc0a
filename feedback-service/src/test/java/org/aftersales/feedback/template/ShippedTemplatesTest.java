package org.aftersales.feedback.template;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever was asked by a survey that came with the product, and whatever they answered, is read by it for ever. */
class ShippedTemplatesTest {

    /** SHA-256 of what was shipped: lines come, none is changed. */
    private static final Map<String, String> SHIPPED = Map.ofEntries(
            entry("claim-decision 1", "c49812f2643bbea8fd92a197aa14a0714ddcaa01a3b379f3fb8bf2bcfb39326f"),
            entry("complaint-recovery 1", "acc56cf0da03d26738af4638f0374633b2e8239b9bb85747240aceeef4f7da2b"),
            entry("complaint-recovery 2", "9f3d9722576108eb142063139f2a08dba56922750edd8ad3d2585adcee9770c7"),
            entry("delivery 1", "dcbc85b6e120e3882a61ecfd9921fe83963f341ffe946f57e9163cf33e00078c"),
            entry("installation 1", "2d289af791bfe3c735bad58cbbc6d45a79e1337f97096d84294c94753dc1cd51"),
            entry("part-replacement 1", "d9814543932f6e85f016e3723581dd011f99cfdc6a2002bdc31baf448875c7b1"),
            entry("product-replacement 1", "fd62587c6394d739774cdbe3a2c3dc9b3de4fb958f76cb26a16d3d6f3fd4a670"),
            entry("product-use 1", "e0502ca11cd1e48a6a3dd1da9f9a5def22a8b49da8481d4455583ea0512e4d61"),
            entry("relationship 1", "02cf8fb92054aa040661760c6e09b4b2daa2fbb9cc3ff1dfa4ed3cd0e87fa5cf"),
            entry("repair 1", "ae85b25f010c027262bbda4e4d6e32614ea68470c711ebcc6a1a6469cc02504b"),
            entry("support 1", "3ee5ac0ef17127850869c512b77ff0fe43598034aaf77ef94056a884411e4c35"),
            entry("training 1", "1b55ffbe2e059941471a1b503e4be6a34ae331a57aa10b6dce022cddc22b1a4d"));

    @ParameterizedTest
    @MethodSource("shipped")
    void what_was_shipped_never_changes(TemplateRef ref) throws NoSuchAlgorithmException {
        assertEquals(
                SHIPPED.get(named(ref)),
                digest(BuiltInTemplates.text(ref)),
                () -> named(ref) + " may have been sent: leave its file as it is, add version "
                        + (BuiltInTemplates.SHIPPED.stream()
                                        .filter(other -> other.code().equals(ref.code()))
                                        .count()
                                + 1)
                        + " of it to BuiltInTemplates, and the digest of that here");
    }

    @Test
    void none_is_taken_away() {
        var there = BuiltInTemplates.SHIPPED.stream()
                .map(ShippedTemplatesTest::named)
                .collect(Collectors.toSet());

        assertEquals(SHIPPED.keySet(), there);
    }

    @Test
    void a_letter_more_is_noticed() throws NoSuchAlgorithmException {
        var text = BuiltInTemplates.text(new TemplateRef("repair", 1));

        assertNotEquals(SHIPPED.get("repair 1"), digest(text.replace("?", "??")));
    }

    static Iterable<TemplateRef> shipped() {
        return BuiltInTemplates.SHIPPED;
    }

    private static String named(TemplateRef ref) {
        return ref.code() + " " + ref.version();
    }

    private static String digest(String text) throws NoSuchAlgorithmException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}

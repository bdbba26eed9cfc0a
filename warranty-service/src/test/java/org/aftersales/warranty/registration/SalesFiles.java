package org.aftersales.warranty.registration;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aftersales.warranty.catalogue.Article;
import org.aftersales.warranty.catalogue.Catalogue;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.PolicyDocument;
import org.aftersales.warranty.catalogue.PolicyVersion;
import org.aftersales.warranty.catalogue.ProductDocument;

/** The sales files with their catalogue and the results that every record must have. */
public final class SalesFiles {

    public static final Instant AS_OF = Instant.parse("2026-11-21T00:00:00Z");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(NON_NULL, NON_NULL))
            .build();

    private SalesFiles() {}

    public static Catalogue catalogue() {
        var articles = products().stream()
                .map(p -> new Article(Gtin.parse(p.gtin()).orElseThrow(), p.serialRule(), p.policyCode()))
                .collect(Collectors.toMap(Article::gtin, a -> a));
        Map<String, List<PolicyVersion>> policies = new HashMap<>(
                policies().stream().map(PolicyDocument::toVersion).collect(Collectors.groupingBy(PolicyVersion::code)));
        return new Catalogue(1, articles, policies);
    }

    public static List<ProductDocument> products() {
        return read("products.json", new TypeReference<>() {});
    }

    public static List<PolicyDocument> policies() {
        return read("policies.json", new TypeReference<>() {});
    }

    public static List<String> expected(String file) {
        try (var in = open(file + ".expected.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static InputStream sales(String file) {
        return open(file + ".csv");
    }

    public static String json(Object document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The published counts, as JSON. */
    public static InputStream summary() {
        return open("expected-summary.json");
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (var in = open(file)) {
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return SalesFiles.class.getResourceAsStream("/sales/" + file);
    }
}

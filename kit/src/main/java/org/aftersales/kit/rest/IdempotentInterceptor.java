package org.aftersales.kit.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.rest.Gatherings.Asked;
import org.aftersales.kit.rest.StoredAnswers.Given;
import org.aftersales.kit.rest.StoredAnswers.Scope;
import org.aftersales.kit.rest.StoredAnswers.Stored;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tx.Transactions;

/** See {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class IdempotentInterceptor {
    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Caller caller;
    private final StoredAnswers answers;
    private final Gatherings gatherings;
    private final Transactions transactions;
    private final ObjectMapper json;

    IdempotentInterceptor(
            HttpHeaders headers,
            UriInfo uri,
            Caller caller,
            StoredAnswers answers,
            Gatherings gatherings,
            Transactions transactions,
            ObjectMapper json) {
        this.headers = headers;
        this.uri = uri;
        this.caller = caller;
        this.answers = answers;
        this.gatherings = gatherings;
        this.transactions = transactions;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        var scope = new Scope(caller.tenant(), caller.subject(), "POST " + uri.getPath(), key());
        var digest = digest(call.getParameters());
        return gatherings.answer(new Asked(scope, digest, () -> alone(call, scope, digest)), call.getParameters());
    }

    private Object alone(InvocationContext call, Scope scope, byte[] digest) throws Exception {
        try {
            return transactions.call(() -> first(call, scope, digest));
        } catch (Exception failure) {
            // Almost every request is a first one, so a stored answer is looked for only after the work came to
            // nothing.
            var stored = transactions.call(() -> answers.find(scope));
            if (stored.isEmpty()) throw failure;
            return replay(stored.get(), digest);
        }
    }

    /** A repetition stops here at the latest: the key's row is there, or is waited for until the first request ends. */
    private Response first(InvocationContext call, Scope scope, byte[] digest) throws Exception {
        var answer = (Response) call.proceed();
        answers.store(List.of(new Given(scope, digest, answer, body(answer))));
        return answer;
    }

    /** The draft standard quotes the key; both forms are the same key. */
    private String key() {
        var header = headers.getHeaderString(KEY);
        if (header == null || header.isBlank()) {
            throw new Malformed("idempotency-key-missing", "Send an " + KEY + " header with a unique value.");
        }
        var key = header.strip();
        if (key.length() > 2 && key.startsWith("\"") && key.endsWith("\"")) key = key.substring(1, key.length() - 1);
        if (key.length() > LONGEST_KEY || !key.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            throw new Malformed("idempotency-key-invalid", "The key is 1 to 255 visible ASCII characters.");
        }
        return key;
    }

    private static Response replay(Stored stored, byte[] digest) {
        if (!Arrays.equals(stored.digest(), digest)) {
            throw new RuleViolated("idempotency-key-reused", "This key was used with another request.");
        }
        var answer = Response.status(stored.status()).header("Idempotent-Replayed", "true");
        if (stored.location() != null) answer.header(HttpHeaders.LOCATION, stored.location());
        if (stored.etag() != null) answer.header(HttpHeaders.ETAG, stored.etag());
        if (stored.body() != null) answer.type(MediaType.APPLICATION_JSON_TYPE).entity(stored.body());
        return answer.build();
    }

    /** Over the arguments as canonical JSON, so that spelling and header order do not matter. */
    private byte[] digest(Object[] arguments) throws JsonProcessingException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var argument : arguments) {
            if (argument instanceof Record || argument instanceof CharSequence) {
                digest.update(json.writeValueAsBytes(argument));
            }
            digest.update((byte) 0);
        }
        return digest.digest();
    }

    private byte[] body(Response answer) throws JsonProcessingException {
        return answer.hasEntity() ? json.writeValueAsBytes(answer.getEntity()) : new byte[0];
    }
}

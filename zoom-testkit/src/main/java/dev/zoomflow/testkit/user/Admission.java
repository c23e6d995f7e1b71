package dev.zoomflow.testkit.user;

import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** How somebody comes into an account. */
enum Admission {
    /** An invitation by mail, which waits to be accepted. */
    CREATE("create", 1),
    /** An account of a domain that the customer owns, with a password. */
    AUTO_CREATE("autoCreate", 0),
    /** Somebody who never signs in. */
    CUST_CREATE("custCreate", 99),
    /** An account for whoever signs in through the customer's own directory. */
    SSO_CREATE("ssoCreate", 101);

    private final String word;
    private final int loginType;

    Admission(String word, int loginType) {
        this.word = word;
        this.loginType = loginType;
    }

    static Admission asked(ObjectNode body) {
        String word = JsonBody.text(body, "action");
        return Stream.of(values())
                .filter(admission -> admission.word.equals(word))
                .findFirst()
                .orElseThrow(() -> ApiError.invalidField("action", "Invalid field."));
    }

    String word() {
        return word;
    }

    /** The number by which profiles tell how somebody signs in. */
    int loginType() {
        return loginType;
    }

    Status status() {
        return this == CREATE ? Status.PENDING : Status.ACTIVE;
    }
}

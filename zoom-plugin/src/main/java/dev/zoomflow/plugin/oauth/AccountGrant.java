package dev.zoomflow.plugin.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GrantType;
import java.util.List;
import java.util.Map;

/** Zoom's own grant type for Server-to-Server apps. */
final class AccountGrant extends AuthorizationGrant {
    private static final GrantType ACCOUNT_CREDENTIALS = new GrantType("account_credentials");

    private final String account;

    AccountGrant(String account) {
        super(ACCOUNT_CREDENTIALS);
        this.account = account;
    }

    @Override
    public Map<String, List<String>> toParameters() {
        return Map.of("grant_type", List.of(getType().getValue()), "account_id", List.of(account));
    }
}

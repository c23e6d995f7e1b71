package dev.zoomflow.testkit.contract;

/**
 * What every {@link dev.zoomflow.api.connection.ConnectionType} must do, and the integrations and connections that it
 * makes. For those who write one; a class for each of its authentication types.
 *
 * <p>The contract is the host: it watches and disturbs what goes over the {@code HttpClient} that it gives. See also
 * {@link AuthorizationFlowContract}, {@link RenewalContract}, {@link SecretRotationContract} and {@link EventSourceContract}.
 */
public interface ConnectionTypeContract extends DescriptionClauses, ConnectClauses, SendClauses {}

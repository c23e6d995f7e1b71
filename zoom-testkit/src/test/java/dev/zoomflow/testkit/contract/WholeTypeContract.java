package dev.zoomflow.testkit.contract;

/** All that a connection type can promise. */
interface WholeTypeContract extends AuthorizationFlowContract, RenewalContract, SecretRotationContract {}

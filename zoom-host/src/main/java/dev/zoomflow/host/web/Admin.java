package dev.zoomflow.host.web;

import dev.zoomflow.host.connection.SecretRotation;
import dev.zoomflow.host.reload.Reload;
import dev.zoomflow.host.store.Backup;
import dev.zoomflow.host.store.KeyRotation;
import java.nio.file.Path;

/**
 * What the web needs to look after the host.
 *
 * @param copies a folder for backups on their way to somebody
 */
public record Admin(KeyRotation keys, Backup backup, Path copies, Reload reload, SecretRotation secrets) {}

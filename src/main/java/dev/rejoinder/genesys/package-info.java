/**
 * The port {@link dev.rejoinder.service.Gateway} over HTTP: {@link
 * dev.rejoinder.genesys.PlatformGateway} speaks the platform's REST API, {@link
 * dev.rejoinder.genesys.TutorialGateway} the tutorial's. Both stand on {@link
 * dev.rejoinder.genesys.Http}, which signs in, sends each request once and turns whatever goes
 * wrong into a {@link dev.rejoinder.model.Failure}. JSON is read in the {@code ...Reader} classes
 * alone, where each field may be missing. May import {@code service} and {@code model}; OkHttp and
 * Gson are used here and cross no border.
 */
package dev.rejoinder.genesys;

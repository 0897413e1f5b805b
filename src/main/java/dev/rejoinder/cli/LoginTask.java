package dev.rejoinder.cli;

import dev.rejoinder.config.BadSetting;
import dev.rejoinder.config.Flags;
import dev.rejoinder.config.Settings;
import dev.rejoinder.config.SettingsReader;
import dev.rejoinder.service.GatewayException;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "login",
    description = "Sign in to an org in a browser, and keep the sign-in as a profile.",
    footerHeading = "%n",
    footer = {
      "What is missing is asked for. The browser may be on any machine: the address of",
      "the page that it ends on is taken from the browser here, or pasted (not shown);",
      "where standard input is no terminal, it is a line of that.",
      "The OAuth client (grant: Code Authorization; with PKCE where it has no secret)",
      "needs the redirect URI http://localhost, which is good for any port, and the scopes",
      "conversations, notifications, response-management:readonly, presence, users and",
      "routing:readonly. With a secret, which is kept in config.toml, its token is",
      "renewed without you where the org allows it.",
      "",
      "Regions, for --environment: us-east-1 (mypurecloud.com), us-east-2",
      "(use2.us-gov-pure.cloud), us-west-2 (usw2.pure.cloud), ca-central-1",
      "(cac1.pure.cloud), mx-central-1 (mxc1.pure.cloud), sa-east-1 (sae1.pure.cloud),",
      "eu-west-1 (mypurecloud.ie), eu-west-2 (euw2.pure.cloud), eu-central-1",
      "(mypurecloud.de), eu-central-2 (euc2.pure.cloud), eusc-de-east-1",
      "(edee1.eusc-pure.cloud), me-central-1 (mec1.pure.cloud), ap-south-1",
      "(aps1.pure.cloud), ap-southeast-1 (apse1.pure.cloud), ap-southeast-2",
      "(mypurecloud.com.au), ap-northeast-1 (mypurecloud.jp), ap-northeast-2",
      "(apne2.pure.cloud), ap-northeast-3 (apne3.pure.cloud)."
    })
final class LoginTask extends Task {
  @Option(names = "--client-id", paramLabel = "ID", description = "The OAuth client's id.")
  private String clientId;

  @Option(
      names = "--redirect-uri",
      paramLabel = "URI",
      description = "As registered; port 0 takes any (default: http://localhost:0).")
  private String redirectUri;

  @Option(names = "--secret-stdin", description = "The client's secret is the first line of stdin.")
  private boolean secret;

  private Map<String, String> env = Map.of();

  @Override
  Settings settings(Flags flags, Map<String, String> env) throws BadSetting {
    this.env = env;
    return SettingsReader.login(flags, env);
  }

  @Override
  int run(Session session) throws GatewayException, BadSetting, BadUsage {
    LoginOptions options =
        new LoginOptions(Optional.ofNullable(clientId), Optional.ofNullable(redirectUri), secret);
    return new Login(session, env).run(options);
  }
}

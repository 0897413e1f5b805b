package dev.rejoinder.bench;

import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The tutorial's whole job, from the command to its exit, against a lab in a process of its own;
 * beside it the vendor's JavaScript SDK doing the same, where there is one.
 */
final class JobBench {
  /** The same calls that {@code rejoinder send} makes, as the SDK's documentation has them. */
  private static final String SCRIPT =
      """
      const platform = require('purecloud-platform-client-v2');
      (async () => {
        const env = process.env;
        const client = platform.ApiClient.instance;
        client.config.live_reload_config = false;
        const url = new URL(env.GENESYS_ENVIRONMENT);
        client.setGateway({host: url.hostname, protocol: 'http', port: +url.port,
          path_params_login: '', path_params_api: ''});
        await client.loginClientCredentialsGrant(env.GENESYS_CLIENT_ID, env.GENESYS_CLIENT_SECRET);
        const found = await new platform.ResponseManagementApi()
          .postResponsemanagementResponsesQuery({queryPhrase: 'Hello World', pageSize: 25});
        const response = found.results.entities.find(each => each.name === 'Hello World');
        const id = env.GENESYS_CONVERSATION_ID, me = env.GENESYS_USER_ID;
        const api = new platform.ConversationsApi();
        const conversation = await api.getConversation(id);
        const mine = conversation.participants
          .filter(each => each.userId === me && each.messages && each.messages.length).pop();
        const user = await new platform.UsersApi().getUser(me);
        const customer = conversation.participants.find(each => each.purpose === 'customer');
        const text = response.texts[0].content
          .replace('{{CUSTOMER_NAME}}', customer.name).replace('{{AGENT_NAME}}', user.name);
        await api.postConversationsMessageCommunicationMessages(
          id, mine.messages[0].id, {textBody: text});
      })().catch(e => { console.error(e); process.exit(1); });
      """;

  private JobBench() {}

  static void run(int rounds) throws IOException, InterruptedException {
    Process lab =
        new ProcessBuilder("bin/rejoinder", "lab", "--rate-limit", "0", "--busy", "0")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      String url = url(lab);
      Map<String, String> env = new HashMap<>();
      env.put("GENESYS_ENVIRONMENT", url);
      env.put("GENESYS_CLIENT_ID", "lab");
      env.put("GENESYS_CLIENT_SECRET", "lab");
      env.put("GENESYS_USER_ID", "agent-1");
      env.put("GENESYS_CONVERSATION_ID", conversation(url));
      env.put("XDG_STATE_HOME", Files.createTempDirectory("rejoinder-bench").toString());
      Stopwatch watch = new Stopwatch();
      watch.add("bin/rejoinder send", Stopwatch.command(env, "bin/rejoinder", "send"));
      String tutorial = "--api=tutorial";
      watch.add(
          "bin/rejoinder send " + tutorial,
          Stopwatch.command(env, "bin/rejoinder", "send", tutorial));
      addVendors(watch, env);
      watch.run("job (goal: the vendor's SDK, about 5 x bare)", rounds);
    } finally {
      lab.destroy();
      lab.waitFor();
    }
  }

  private static void addVendors(Stopwatch watch, Map<String, String> env) throws IOException {
    String folder = System.getenv("REJOINDER_BENCH_JS");
    if (folder == null) {
      System.out.println("job: REJOINDER_BENCH_JS is not set, so without the vendor's SDK");
      return;
    }
    Path script = Files.createTempFile("rejoinder-bench", ".cjs");
    Files.writeString(script, SCRIPT);
    Map<String, String> node = new HashMap<>(env);
    node.put("NODE_PATH", Path.of(folder, "node_modules").toAbsolutePath().toString());
    watch.add("vendor's JavaScript SDK", Stopwatch.command(node, "node", script.toString()));
  }

  private static String url(Process lab) throws IOException {
    // Not closed: the lab would meet a broken pipe.
    BufferedReader out =
        new BufferedReader(new InputStreamReader(lab.getInputStream(), StandardCharsets.UTF_8));
    return out.readLine().replaceFirst("^lab ready: ", "");
  }

  /** The first one, which is connected. */
  private static String conversation(String url) throws IOException, InterruptedException {
    HttpRequest listing =
        HttpRequest.newBuilder(URI.create(url + "/api/v2/conversations"))
            .header("Authorization", "Bearer lab-token")
            .build();
    String body = HttpClient.newHttpClient().send(listing, BodyHandlers.ofString()).body();
    return JsonParser.parseString(body)
        .getAsJsonObject()
        .getAsJsonArray("entities")
        .get(0)
        .getAsJsonObject()
        .get("id")
        .getAsString();
  }
}

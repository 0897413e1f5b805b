package dev.rejoinder.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** A command's help, with its own options first and those that it shares under their names. */
final class HelpText {
  private static final String OWN = "Options:";
  private static final String LAB = "Lab options:";
  private static final String COMMON = "Common options, taken before and after a command:";

  private HelpText() {}

  static String of(CommandLine line) {
    line.getHelpSectionMap()
        .put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, help -> options(line, help));
    return line.getUsageMessage();
  }

  private static String options(CommandLine line, Help help) {
    Map<String, List<OptionSpec>> sections = new LinkedHashMap<>();
    for (String heading : List.of(OWN, LAB, COMMON)) {
      sections.put(heading, new ArrayList<>());
    }
    Map<String, CommandSpec> mixins = line.getCommandSpec().mixins();
    Set<String> common = names(mixins, "common");
    Set<String> lab = names(mixins, "options");
    for (OptionSpec option : line.getCommandSpec().options()) {
      String name = option.longestName();
      sections.get(common.contains(name) ? COMMON : lab.contains(name) ? LAB : OWN).add(option);
    }
    StringBuilder text = new StringBuilder();
    sections.forEach(
        (heading, options) -> {
          if (!options.isEmpty()) {
            text.append('\n').append(heading).append('\n');
            text.append(help.optionListExcludingGroups(options));
          }
        });
    return text.toString();
  }

  private static Set<String> names(Map<String, CommandSpec> mixins, String mixin) {
    return mixins.containsKey(mixin)
        ? mixins.get(mixin).options().stream()
            .map(OptionSpec::longestName)
            .collect(Collectors.toSet())
        : Set.of();
  }
}

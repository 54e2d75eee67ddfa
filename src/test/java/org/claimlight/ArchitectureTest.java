package org.claimlight;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** Holds the shape of the code; each rule says why it is there. */
class ArchitectureTest {

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackagesOf(Claimlight.class);

  private static void check(ArchRule rule) {
    rule.check(CODE);
  }

  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    ApplicationModules.of(Claimlight.class).verify();
  }

  @Test
  void vaadinIsKnownToScreensOnly() {
    check(
        noClasses()
            .that(
                resideInAnyPackage("org.claimlight..")
                    .and(
                        not(
                            resideInAnyPackage(
                                "..ui..", "org.claimlight.shell..", "org.claimlight.workbench..")))
                    .and(not(belongToAnyOf(Claimlight.class))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..")
            .because("what the desk decides must be the same for screens and the HTTP API"));
  }

  @Test
  void noResultIsLeftOpen() {
    check(
        noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .because("such a stream holds its connection until it is closed: ask for a list"));
  }

  /** The description of the API names its types by these alone. */
  @Test
  void recordsOfTheApiHaveNamesOfTheirOwn() {
    assertThat(
            CODE.stream()
                .filter(type -> type.isRecord() && type.getPackageName().endsWith(".rest"))
                .map(JavaClass::getSimpleName)
                .toList())
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  @Test
  void luceneIsKnownToSearchOnly() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("org.claimlight.search..", "org.claimlight.matching..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..")
            .because("the index is behind a port, so that a larger desk can use another"));
  }

  @Test
  void viewsAndControllersArePackagePrivate() {
    check(
        classes()
            .that()
            .areAnnotatedWith(Route.class)
            .or()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate()
            .because("nobody calls a screen or a controller: they are reached by their address"));
  }

  @Test
  void entitiesAndRepositoriesArePackagePrivate() {
    String reason = "records leave a module, its tables do not";
    check(
        classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .because(reason));
    check(
        classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .bePackagePrivate()
            .because(reason));
  }

  @Test
  void screensAndControllersGoThroughServices() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage("..ui..", "..rest..", "org.claimlight.workbench..")
            .and()
            // Keeps the API's own answers for a repeated request; no rule of the desk is about
            // them.
            .resideOutsideOfPackage("org.claimlight.shell.rest")
            .should()
            .dependOnClassesThat(
                assignableTo(Repository.class)
                    .or(belongToAnyOf(EntityManager.class, JdbcOperations.class, JdbcClient.class)))
            .because("rules and permissions are held by services; a way around them breaks both"));
  }

  @Test
  void transactionsBeginInServices() {
    String reason = "a transaction that spans a screen's work holds locks while a person thinks";
    check(
        noClasses()
            .that()
            .resideInAnyPackage("..ui..", "..rest..", "org.claimlight.shell..")
            .should()
            .beAnnotatedWith(Transactional.class)
            .because(reason));
    check(
        methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("..ui..", "..rest..", "org.claimlight.shell..")
            .should()
            .notBeAnnotatedWith(Transactional.class)
            .because(reason));
  }

  @Test
  void dependenciesComeThroughConstructors() {
    check(
        noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .because("an object must be whole and testable once it is constructed"));
  }

  @Test
  void timeIsJavaTime() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat(
                belongToAnyOf(
                    java.util.Date.class,
                    java.util.Calendar.class,
                    java.text.SimpleDateFormat.class))
            .because("they are mutable and mix a moment with a zone"));
  }

  @Test
  void theRankingOfSuggestionsIsPure() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.claimlight.suggestions.ranking..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.vaadin..", "jakarta..", "java.sql..")
            .because(
                "the same history must give the same ranking, which only a function of it can"
                    + " promise"));
  }

  @Test
  void nothingIsPrintedPastTheLog() {
    check(
        noClasses()
            .should(ACCESS_STANDARD_STREAMS)
            .because("what is not in the log cannot be found, filtered or kept"));
  }

  @Test
  void componentsStayInScreens() {
    check(
        classes()
            .that()
            .areAssignableTo(Component.class)
            .should()
            .resideInAnyPackage("..ui..", "org.claimlight.shell..", "org.claimlight.workbench..")
            .because("a module's own package is its API, which has no looks"));
  }
}

/**
 * The thin layer between the application and the process engine: the clock both share, the deployment of models and
 * forms, acting as the system, and the gate in front of the engine's REST interfaces.
 *
 * <p>Other modules use {@link Accounts}, {@link BeforeCompletion}, {@link CalledByModels}, {@link Choice}, {@link CleanText},
 * {@link CurrentUser}, {@link DailyWork}, {@link Downloads}, {@link EnglishWords}, {@link ExpectedFailure}, {@link Failures},
 * {@link FileNames}, {@link Formats}, {@link Groups}, {@link HolderRouting}, {@link IdentityWatch}, {@link IllegalTransition}, {@link InstanceBoard}, {@link Instances},
 * {@link InterventionWatch}, {@link Landing}, {@link LockedRows}, {@link LogContext}, {@link MailAddress}, {@link Menu}, {@link MenuEntry},
 * {@link NamesInPasswords}, {@link OpenTasks}, {@link Part}, {@link PasswordRules}, {@link Passwords},
 * {@link People}, {@link Position}, {@link ProcessAccess}, {@link ProcessPage}, {@link Refusal},
 * {@link RefusalWriter}, {@link Refusals}, {@link RefusedPart}, {@link ReportingClock}, {@link Rows}, {@link Standing},
 * {@link StartInputs}, {@link StartPage}, {@link StartRefused}, {@link SubjectStates}, {@link TaskInput}, {@link TaskInputs},
 * {@link TaskSubject}, {@link Texts}, {@link UserTask}, {@link WithinReach} and {@link WorkedTasks}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "check")
package vn.ansinh.reporting.engine;

@echo off
rem Starts resolve on the Java runtime that lies beside it; no other Java is needed.
rem
rem RESOLVE_JAVA_OPTS: more options for Java, set apart by spaces. They win over those below.
rem
rem A batch file cannot tell whether it writes to a terminal, so nothing says so to the program.

rem Where delayed expansion is on, an exclamation mark in an argument would be lost.
setlocal EnableExtensions DisableDelayedExpansion
rem Java takes only one collector, so one that the user names must stand alone.
set "collector=-XX:+UseSerialGC"
if defined RESOLVE_JAVA_OPTS if not "%RESOLVE_JAVA_OPTS:GC=%"=="%RESOLVE_JAVA_OPTS%" set "collector="

rem The cache is what Java has learnt from a run when this folder was made; without it starts are
rem slower, no more.
"%~dp0..\runtime\bin\java.exe" ^
  %collector% -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xlog:disable ^
  "-XX:AOTCache=%~dp0..\lib\resolve.aot" -XX:+UnlockDiagnosticVMOptions -XX:-AOTReplayTraining ^
  -Djava.awt.headless=true -Dsun.net.httpserver.nodelay=true "-Dorg.sqlite.lib.path=%~dp0..\lib" ^
  %RESOLVE_JAVA_OPTS% -jar "%~dp0..\lib\resolve.jar" %*
exit /b %ERRORLEVEL%

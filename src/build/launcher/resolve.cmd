@echo off
rem Starts resolve on the Java runtime that lies beside it; no other Java is needed.
rem
rem RESOLVE_JAVA_OPTS: more options for Java, set apart by spaces. They win over those below.
rem
rem The launcher for other systems says why each option is there, and chooses in the same way. Here
rem nothing can tell whether a stream is a terminal or closed, so the program is told nothing of it.
rem
rem A part or a replacement is only taken of a variable that has a value: of another one, cmd leaves
rem behind a line that is wrong, also where that line would not be reached.

rem Where delayed expansion is on, an exclamation mark in an argument would be lost.
setlocal EnableExtensions DisableDelayedExpansion

set "collector=-XX:+UseSerialGC"
set "alone=-Dresolve.alone=true"
if not defined RESOLVE_JAVA_OPTS goto choose
set "alone="
set "words=%RESOLVE_JAVA_OPTS:"=% "
set "rest=%words:*-XX:+Use=%"
if not "%rest%"=="%words%" if not "%rest:GC=%"=="%rest%" set "collector="

:choose
set "learnt=web"
set "compilers=-XX:TieredStopAtLevel=1"
set "source="
if not defined RESOLVE_SOURCE goto first
set "source=%RESOLVE_SOURCE:"=%"

:first
set "before=."
:word
rem Words are split at =, commas and semicolons, too. A sign such as & would begin a command where
rem no quotation marks are around it: first those of the word itself are, then those below alone.
set word=%1
if not defined word goto start
set "word=%word:"=%"
if "%before%"=="." for %%C in (index serve) do if "%word%"=="%%C" set "compilers="
set "words=%word% %source%"
if not "%words:catalog=%"=="%words%" set "learnt=resolve"
if not "%words:index=%"=="%words%" set "learnt=resolve"
if not "%words:simulated=%"=="%words%" set "learnt=resolve"
if not "%words:compare=%"=="%words%" set "learnt=resolve"
rem The bytes of a file of this name.
set "size=%~z1"
if not defined size set "size=0"
if not "%before:~0,2%"==".-" if %size% gtr 524288 set "compilers="
set "before=.%word%"
rem From the first on: the place 0 has the path of this file.
shift /1
goto word

:start
"%~dp0..\runtime\bin\java.exe" ^
  %collector% %compilers% -XX:-UsePerfData -Xlog:disable -XX:+DisplayVMOutputToStderr ^
  "-XX:AOTCache=%~dp0..\lib\%learnt%.aot" -XX:+UnlockDiagnosticVMOptions -XX:-AOTReplayTraining ^
  -Djava.awt.headless=true -Dsun.net.httpserver.nodelay=true "-Dorg.sqlite.lib.path=%~dp0..\lib" ^
  %alone% %RESOLVE_JAVA_OPTS% -jar "%~dp0..\lib\resolve.jar" %*
exit /b %ERRORLEVEL%

@echo off
rem Runs Tradegap on the JDK of JAVA_HOME, else on the java of the PATH. TRADEGAP_OPTS are options of the Java machine.
rem The archive of classes beside the program makes it start sooner; where it does not fit, the program runs without it.
setlocal
for %%I in ("%~dp0..") do set "home=%%~fI"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "archive="
set "size="
set "bytes="
if exist "%home%\tradegap.jsa.size" set /p size=<"%home%\tradegap.jsa.size"
for %%I in ("%home%\tradegap.jsa") do set "bytes=%%~zI"
if defined size if "%size%"=="%bytes%" set archive="-XX:SharedArchiveFile=%home%\tradegap.jsa"
set "collector=-XX:+UseSerialGC"
echo "%TRADEGAP_OPTS% %JAVA_TOOL_OPTIONS% %JDK_JAVA_OPTIONS%" | findstr /r /c:"-XX:+Use.*GC" >nul && set "collector="
set "effort=-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000"
set "effort=%effort% -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"
for %%I in (-h --help -V --version help reports template) do if "%~1"=="%%I" set "effort=-XX:TieredStopAtLevel=1"
"%java%" -Xshare:auto -Xlog:disable "-Xlog:all=warning,cds*=off:stderr" %collector% %effort% %archive% %TRADEGAP_OPTS% -jar "%home%\tradegap.jar" %*
exit /b %errorlevel%

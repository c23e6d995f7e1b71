@echo off
rem Starts the host of this folder: bin\zoom-host demo ^| serve [options]
setlocal
set "HOME_DIR=%~dp0.."
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java") else (set "JAVA=java")
"%JAVA%" %JAVA_OPTS% -jar "%HOME_DIR%\zoom-host.jar" %*
exit /b %ERRORLEVEL%

; The Windows installer: per user, no administrator; it wraps the folder dist\prmdesk.
;   makensis /DVERSION=0.1.0 installer\windows\prmdesk.nsi

Unicode true
SetCompressor /SOLID lzma
!include MUI2.nsh

!ifndef VERSION
  !error "say which version: makensis /DVERSION=0.1.0 ..."
!endif
!ifndef SOURCE
  !define SOURCE "..\..\dist\prmdesk"
!endif
!ifndef OUTPUT
  !define OUTPUT "..\..\dist\prmdesk-${VERSION}-windows.exe"
!endif
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\prmdesk"
!define CLASSES "Software\Classes"

Name "prmdesk"
OutFile "${OUTPUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\prmdesk"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"

!define MUI_ICON "..\..\resources\icons\prmdesk.ico"
!define MUI_UNICON "..\..\resources\icons\prmdesk.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\prmdesk.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "..\..\LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"

LangString WORKSPACE ${LANG_ENGLISH} "prmdesk workspace"
LangString WORKSPACE ${LANG_SIMPCHINESE} "prmdesk 工作区"

; So that the icon of a workspace file changes at once.
!macro TELL_THE_SHELL
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Function .onInit
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

Section
  ; An older version's libraries must not stay beside the new ones.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\prmdesk.lnk" "$INSTDIR\prmdesk.exe"

  WriteRegStr HKCU "${CLASSES}\.prmdesk" "" "prmdesk.workspace"
  WriteRegStr HKCU "${CLASSES}\prmdesk.workspace" "" "$(WORKSPACE)"
  WriteRegStr HKCU "${CLASSES}\prmdesk.workspace\DefaultIcon" "" "$INSTDIR\prmdesk.exe,0"
  WriteRegStr HKCU "${CLASSES}\prmdesk.workspace\shell\open\command" "" \
    '"$INSTDIR\prmdesk.exe" "%1"'
  !insertmacro TELL_THE_SHELL

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "prmdesk"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\prmdesk.exe"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

; The program goes; workspaces, backups and settings stay.
Section "Uninstall"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\prmdesk.exe"
  Delete "$INSTDIR\prmdesk-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\prmdesk.lnk"
  DeleteRegKey HKCU "${CLASSES}\.prmdesk"
  DeleteRegKey HKCU "${CLASSES}\prmdesk.workspace"
  DeleteRegKey HKCU "${UNINSTALL}"
  !insertmacro TELL_THE_SHELL
SectionEnd
